using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>提出时间声明: 系统管理员 says why the clock now shows what it shows. Nothing holds before another person has confirmed it.</summary>
public sealed class ProposeTimeStatement(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<TimeStatement>> ExecuteAsync(Actor actor, string reason, CancellationToken cancel)
    {
        return acts.ActAsync<TimeStatement>(
            actor, LogActs.ProposeTime, OtherObjects.Nothing("时间声明"),
            unused =>
            {
                var now = clock.GetLocalNow();
                var proposed = TimeStatement.Propose(TimeStatementId.New(now), reason, new Signed(actor, now));

                if (proposed.Succeeded(out var statement, out _))
                {
                    db.TimeStatements.Add(statement);
                }

                return Task.FromResult(proposed);
            },
            cancel);
    }
}
