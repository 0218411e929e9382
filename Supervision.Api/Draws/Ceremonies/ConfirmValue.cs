using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>确认公开数值: a party of another body has seen the value whole and confirms it by its own code. Only now it enters the log, for every task.</summary>
public sealed class ConfirmValue(Acts acts, ActingValues acting, FinishReveal finish, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(string? code, string? person, CeremonyValueId id, CancellationToken cancel)
    {
        return acts.ByCodeAsync<Done>(
            DrawActs.ConfirmValue,
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await acting.FindAsync(code, person, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();

                if (found.Values.All.SingleOrDefault(entered => entered.Id == id) is not { } value || found.Source(value.Source) is not { } source)
                {
                    return ValueProblems.NotFound();
                }

                if (found.TermsOf(source, value.Form, now) is { } early)
                {
                    return early;
                }

                if (!value.Confirm(found.Act(now), found.IsOutside).Succeeded(out _, out problem))
                {
                    return problem;
                }

                foreach (var task in found.Waiting)
                {
                    await ledger.LogAsync(PartyRecords.Of(task.Attempt.Number, source.Kind ?? SourceKind.Recorded, value), task.Number, now, cancel);
                }

                await ledger.AuditAsync(found.Party.Actor(found.Person), "确认公开数值", found.Party.Ceremony.Number,
                    new { 来源 = value.Source, 登记 = value.Form.Named(), 数值 = value.Value, 登记单位 = value.Entered.Body }, now, cancel);
                return await finish.ExecuteAsync(ledger, found.Party, found.Person, now, cancel);
            },
            cancel);
    }
}
