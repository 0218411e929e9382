using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Access.Objects;

/// <summary>Handlings of repair, as the gate asks of them.</summary>
public static class RepairObjects
{
    public static LoadObject Repair(RepairId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.Repairs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return RepairCaseProblems.NotFound();
            }

            // Of the one who signed what is repaired, no more than a name is known; everybody of that name stands for him.
            var names = found.Steps.Select(step => step.Facts?.DecidedBy).OfType<string>().Distinct().ToList();
            var known = await db.Set<Person>().AsNoTracking().Where(one => names.Contains(one.Name)).Select(one => new { one.Id, one.Name }).ToListAsync(cancel);
            var signed = names.Select(name => new EarlierSigner(EarlierStep.RepairedDecisionSigned, PersonId.OfName(name), name))
                .Concat(known.Select(one => new EarlierSigner(EarlierStep.RepairedDecisionSigned, one.Id, one.Name)));
            var accepted = found.Accepted is { } step ? [EarlierStep.By(EarlierStep.RepairAccepted, step.By.By)] : Array.Empty<EarlierSigner>();
            return new ActObject($"信用修复{found.Number}")
            {
                Own = [found.Department],
                Signers = [.. signed, .. accepted],
                Version = ObjectVersion.OfRow("repair", found.RowVersion, $"{found.State.Named()}的修复申请"),
                Hidden = RepairCaseProblems.NotFound(),
                Key = found.Number,
            };
        };
    }
}
