using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Waivers;

/// <summary>The exceptions of an office, or of the region that is supervised: how many are open, how often each was used, the newest first.</summary>
public sealed class WaiverBoard(SupervisionDb db, Acts acts, StandIns standIns, TimeProvider clock)
{
    public async Task<Result<WaiverBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Waivers, OtherObjects.Nothing("例外登记"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);
        var departments = actor.IsChief ? [actor.Department] : await Supervised.DepartmentsAsync(db, actor, cancel);
        var found = await db.PairWaivers.AsNoTracking().Where(one => departments.Contains(one.Department)).OrderByDescending(one => one.Id).ToListAsync(cancel);
        var lines = new List<WaiverLine>();

        // A deputy of the head who is not in charge only reads.
        var maySign = actor.IsChief && await standIns.MayAsync(actor, DeputationActs.Waive, cancel);
        var mayEndAny = actor.IsChief && await standIns.MayAsync(actor, DeputationActs.EndWaiver, cancel);

        foreach (var one in found)
        {
            var pair = ExceptionPairs.All.Single(pair => pair.Code == one.Pair).Named;
            var mayEnd = mayEndAny && one.Department == actor.Department && one.MayEndOn(today);
            lines.Add(new(one, pair, one.IsOpenOn(today), StandingOf(one, today), await UsedAsync(one.Number, cancel), mayEnd));
        }

        return new WaiverBoardView(lines, maySign ? await PeopleAsync(actor, today, cancel) : []);
    }

    private static string StandingOf(PairWaiver one, DateOnly today)
    {
        if (one.Ended is { } ended)
        {
            return $"{OfficeClock.DayOf(ended.At):yyyy-MM-dd}由{ended.By.Signature}终止：{one.EndedBecause}";
        }

        if (today > one.Until)
        {
            return "已到期";
        }

        return today < one.From ? "尚未开始" : "有效";
    }

    // In the lines of the audit trail that name it.
    private async Task<int> UsedAsync(string number, CancellationToken cancel)
    {
        var named = $"\"例外\":\"{number}\"";
        return await db.AuditEntries.CountAsync(entry => entry.Detail.Contains(named), cancel);
    }

    private async Task<IReadOnlyList<(string Value, string Text)>> PeopleAsync(Actor actor, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from grant in db.RoleGrants.AsNoTracking()
            join person in db.Persons.AsNoTracking() on grant.Person equals person.Id
            where grant.Department == actor.Department && grant.Ended == null && person.Left == null
            orderby grant.Id
            select new { Grant = grant, person.Id, person.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Where(row => row.Grant.IsValidOn(today) && !actor.IsPerson(row.Id) && DeputyRule.WhyNever(row.Grant.Role) is null).GroupBy(row => row.Id)
                .Select(one => (one.Key.ToString(), $"{one.First().Name}（{string.Join('、', one.Select(row => row.Grant.RoleName))}）")),
        ];
    }
}

/// <summary>Exceptions as they stand.</summary>
/// <param name="People">For whom the head of the office may sign one; empty for who only reads.</param>
public sealed record WaiverBoardView(IReadOnlyList<WaiverLine> Lines, IReadOnlyList<(string Value, string Text)> People)
{
    public int Open => Lines.Count(line => line.IsOpen);
}

/// <summary>One exception.</summary>
/// <param name="Used">In how many lines of the audit trail it stands.</param>
public sealed record WaiverLine(PairWaiver Waiver, string Pair, bool IsOpen, string Standing, int Used, bool MayEnd);
