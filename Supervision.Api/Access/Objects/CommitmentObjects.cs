using Microsoft.EntityFrameworkCore;
using Supervision.Core.Commitments;

namespace Supervision.Api.Access.Objects;

/// <summary>Commitments, as the gate asks of them.</summary>
public static class CommitmentObjects
{
    public static LoadObject Commitment(CommitmentId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.Commitments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return CommitmentProblems.NotFound();
            }

            var verified = found.Steps.Where(step => step.Finding is not null);
            return new ActObject($"告知承诺{found.Paper}")
            {
                Own = [found.Department],
                Signers = [.. verified.Select(step => EarlierStep.By(EarlierStep.CommitmentVerified, step.By.By))],
                Version = ObjectVersion.OfRow("commitment", found.RowVersion, $"{found.State.Named()}的承诺"),
                Hidden = CommitmentProblems.NotFound(),
                Key = found.Paper,
            };
        };
    }
}
