using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.BackChecks;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Papers;

namespace Supervision.Api.Checks;

/// <summary>Reads what every notice of a task says alike.</summary>
public sealed class TaskNotices(SupervisionDb db, AcrossDepartments across, VisitCount visitCount)
{
    public async Task<NoticeOfTask> ReadAsync(
        InspectionTask task, NoticeRule rule, Remedies remedies, string complaints, DateOnly day, CancellationToken cancel)
    {
        var codes = task.Items.Select(item => item.Code).ToList();
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions)
            .Where(item => codes.Contains(item.Code)).ToListAsync(cancel);
        var contents = task.Items.Select(used => items.Single(item => item.Code == used.Code)
            .Versions.Single(version => version.Number == used.Version).Content).ToList();
        var (from, to) = (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        var visited = db.Checks.AsNoTracking()
            .Where(check => check.Task != task.Id && check.EndedOn >= from && check.EndedOn <= to)
            .GroupBy(check => check.Target).Select(group => new { group.Key, Count = group.Count() });
        var counts = (await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => visited.ToListAsync(cancel), cancel)).ToDictionary(pair => pair.Key, pair => pair.Count);

        foreach (var (target, emergencies) in await visitCount.EmergenciesAsync(from.AddDays(-1), null, cancel))
        {
            counts[target] = counts.GetValueOrDefault(target) + emergencies;
        }

        var targets = await db.Checks.AsNoTracking().Where(check => check.Task == task.Id).Select(check => check.Target).ToListAsync(cancel);
        var addresses = await db.Set<Subject>().AsNoTracking().Where(subject => targets.Contains(subject.Key) && subject.Address != null)
            .ToDictionaryAsync(subject => subject.Key, subject => subject.Address!, cancel);

        return new NoticeOfTask(
            day, rule, remedies, complaints, contents, counts, addresses,
            contents.Min(content => content.CapPerYear));
    }
}
