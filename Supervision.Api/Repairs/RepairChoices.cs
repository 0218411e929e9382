using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Repairs;

/// <summary>可以登记修复的记录: what of the record of a subject the actor's own office decided and nothing has ended yet.</summary>
public sealed class RepairChoices(SupervisionDb db, Acts acts)
{
    public async Task<Result<RepairChoicesView>> ReadAsync(Actor actor, string code, CancellationToken cancel)
    {
        if (code.Length == 0)
        {
            return new RepairChoicesView("", "", [], []);
        }

        if (!(await acts.AskAsync(actor, ReadActs.Credit, OtherObjects.Nothing($"主体{code}"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        if (!SubjectKey.TryParse(code, out var key) || await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return new RepairChoicesView(code, "", [], []);
        }

        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == actor.Department, cancel);
        var all = await db.CreditRecords.AsNoTracking().Where(one => one.Subject == key).OrderByDescending(one => one.On).ToListAsync(cancel);
        var own = all.Where(one => RepairIntakes.IsOf(one, office)).ToList();
        return new RepairChoicesView(
            code, subject.Name, [.. own.Where(one => one.Kind is CreditRecordKind.CommitmentBroken || one.Kind.InPolicies() is not null)],
            [.. own.Where(one => one.Kind is CreditRecordKind.InspectionResult)]);
    }
}

/// <param name="Name">Empty where nobody has the code.</param>
public sealed record RepairChoicesView(string Code, string Name, IReadOnlyList<CreditRecord> Records, IReadOnlyList<CreditRecord> Inspections);
