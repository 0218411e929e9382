using Microsoft.EntityFrameworkCore;
using Supervision.Core.Burden;

namespace Supervision.Api.Access.Objects;

/// <summary>Entries of the white list, as the gate asks of them.</summary>
public static class BurdenObjects
{
    public static LoadObject WhiteList(WhiteListEntryId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.WhiteList.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return WhiteListProblems.NotFound();
            }

            return new ActObject($"无事不扰名单中的“{found.TargetName}”")
            {
                Own = [found.Department],
                Signers = [EarlierStep.By(EarlierStep.WhiteListed, found.Entered.By)],
                Hidden = WhiteListProblems.NotFound(),
                Key = found.Target.ToString(),
            };
        };
    }
}
