using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit.Ratings;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Credit;

/// <summary>查看主体信用记录, with what each policy says of how long a record may be shown. What is an office's own is read by that office alone.</summary>
public sealed class CreditOfSubject(
    SupervisionDb db, Acts acts, AcrossDepartments across, RepairPolicies policies, RepairedChannels repaired, RatingsOfSubject ratings,
    TimeProvider clock)
{
    public async Task<Result<CreditView>> ReadAsync(Actor actor, string code, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(code, out var key))
        {
            return CreditProblems.NotACode(code);
        }

        if (!(await acts.AskAsync(actor, ReadActs.Credit, OtherObjects.Nothing($"主体{key}"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        if (await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return CreditProblems.UnknownSubject(code);
        }

        var ofSubject = db.CreditRecords.AsNoTracking().Where(record => record.Subject == key);
        var all = await across.ReadAsync(AcrossNeed.RatedRecords, () => ofSubject.CountAsync(cancel), cancel);
        var records = await ofSubject.OrderByDescending(record => record.On).ThenBy(record => record.Number).ToListAsync(cancel);
        var readable = await ReadableAsync(actor, cancel);
        var mine = records.Where(record => !record.Kind.IsInternal() || readable.Contains(record.OrganCode)).ToList();
        var today = OfficeClock.Today(clock);
        var ends = records.Where(record => record.Ends is not null).ToDictionary(record => record.Ends!.Value);
        var stopped = await repaired.ReadAsync(key, cancel);
        var lines = mine.Select(record =>
        {
            var endedBy = ends.GetValueOrDefault(record.Id);
            return new CreditLine(record, Shown(record, endedBy, [.. stopped[record.Id]], today), endedBy);
        });
        return new CreditView(key.ToString(), subject.Name, subject.IsSample, [.. lines], all - mine.Count, await ratings.ForAsync(actor, key, cancel));
    }

    // The own office, and those that somebody supervises.
    private async Task<HashSet<string>> ReadableAsync(Actor actor, CancellationToken cancel)
    {
        var supervised = await Supervised.DepartmentsAsync(db, actor, cancel);
        return [actor.Department.ToString(), .. supervised.Select(department => department.ToString())];
    }

    // A repair ends the showing on the channels of its policy; what took it off its list, on all.
    private IReadOnlyList<Publicity> Shown(CreditRecord record, CreditRecord? endedBy, IReadOnlyList<StoppedChannel> stopped, DateOnly today)
    {
        if (record.Kind.InPolicies() is not { } kind)
        {
            return [];
        }

        var asked = new ShownRecord(record.Number, kind, null, kind == "penalty" ? record.Words : []) { DocumentOn = record.On };
        return stopped.Count == 0
            ? Publicities.Of(policies, asked, endedBy?.On, today)
            : [.. Publicities.Of(policies, asked, null, today).Select(one => stopped.FirstOrDefault(stop => stop.Channel == one.Channel)?.On(one) ?? one)];
    }
}
