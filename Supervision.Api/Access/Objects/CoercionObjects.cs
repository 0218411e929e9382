using Microsoft.EntityFrameworkCore;
using Supervision.Core.Coercion.Files;

namespace Supervision.Api.Access.Objects;

/// <summary>Files of coercive measures, as the gate asks of them.</summary>
public static class CoercionObjects
{
    public static LoadObject File(CoercionFileId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.CoercionFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return CoercionFileProblems.NotFound();
            }

            return new ActObject($"对“{found.TargetName}”的{found.Kind.Named()}")
            {
                Own = [found.Department],
                Signers = [.. found.Steps.SelectMany(Handled)],
                Version = ObjectVersion.OfRow("coercion", found.RowVersion, $"最后一步是{found.Steps[^1].Kind.Named()}的卷宗"),
                Hidden = CoercionFileProblems.NotFound(),
                Key = found.Id.ToString(),
            };
        };
    }

    // Who asked, took part on the spot, or dealt with what was taken.
    private static IEnumerable<EarlierSigner> Handled(CoercionStep step)
    {
        if (step.Kind is not (CoercionStepKind.Asked or CoercionStepKind.Taken or CoercionStepKind.Disposed))
        {
            return [];
        }

        var officers = step.Officers ?? step.Taking?.Officers ?? [];
        return officers.Select(officer => new EarlierSigner(EarlierStep.CoercionHandled, officer.Id, officer.Name))
            .Prepend(EarlierStep.By(EarlierStep.CoercionHandled, step.By.By));
    }
}
