using Microsoft.EntityFrameworkCore;
using Supervision.Core.Sampling;

namespace Supervision.Api.Access.Objects;

/// <summary>Versions of the ratios, as the gate asks of them.</summary>
public static class RatioObjects
{
    public static LoadObject Scheme(RatioSchemeId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.RatioSchemes.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return RatioProblems.NotFound();
            }

            return new ActObject($"抽查比例方案{found.Named}")
            {
                Own = [found.Department],
                Signers = [EarlierStep.By(EarlierStep.RatiosDrafted, found.Drafted.By)],
                Hidden = RatioProblems.NotFound(),
                Key = found.Named,
            };
        };
    }
}
