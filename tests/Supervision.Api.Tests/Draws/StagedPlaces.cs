using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Bundles;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Log;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>Who stands behind the numbers of a drawn city: whoever comes next, and an officer who is a head as well.</summary>
internal static class StagedPlaces
{
    /// <summary>Who comes to the first place by the tickets, as the rule alone tells it before anybody has decided.</summary>
    public static async Task<(string Inspector, string Name)> ComingAsync(SiteStage stage, SubjectKey target, string team)
    {
        await using var db = stage.NewContext();
        var attempt = await db.Attempts.SingleAsync();
        var places = Value(await stage.Site.City.WithAsync<PlacesOfAttempt, Result<DrawnPlaces>>(read => read.ReadAsync(attempt, default)));
        var line = Value(places.Replace(target.ToString(), team, 1, "absent"));
        return (line.In, (await db.RosterRows.SingleAsync(row => row.Attempt == attempt.Id && row.Inspector == line.In)).Name!);
    }

    /// <summary>As if the officer were a head; how he was granted it is no matter here.</summary>
    public static async Task GrantAsync(SiteStage stage, string inspector, bool chief)
    {
        await using var owner = stage.NewOwnerContext();
        var name = (await owner.RosterRows.FirstAsync(row => row.Inspector == inspector)).Name!;
        await owner.TamperAsync(
            $"""
            delete from role_grants where document = '任职文件';
            insert into role_grants (id, person, department, role, is_chief, "from", document, is_initial, entered, confirmed)
            select gen_random_uuid(), '{PersonId.OfName(name).Value}', '{SmallCity.Market}', 'Approver', {chief}, '2026-01-01', '任职文件', false, locked, locked
            from draw_attempts
            """);
    }
}
