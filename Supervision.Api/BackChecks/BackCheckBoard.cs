using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Registers.Departments;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.BackChecks;

/// <summary>The drawn back-checks with their files, those that wait for somebody first.</summary>
public sealed class BackCheckBoard(SupervisionDb db, AcrossDepartments across, EmptyPlacesOfTask emptyPlacesOfTask, DepartmentNames departments)
{
    public async Task<BackCheckBoardView> ReadAsync(CancellationToken cancel)
    {
        var all = await db.BackChecks.AsNoTracking().ToListAsync(cancel);
        var ids = all.Select(back => back.Check).ToList();
        var first = db.Checks.AsNoTracking().Where(check => ids.Contains(check.Id));
        var checks = await across.ReadAsync(AcrossNeed.FinishedChecks, () => first.ToDictionaryAsync(check => check.Id, cancel), cancel);
        var tasks = await db.Tasks.AsNoTracking().Where(task => task.BackCheck != null).ToDictionaryAsync(task => task.Id, cancel);
        var lines = new List<BackCheckLine>();

        foreach (var group in all.GroupBy(back => back.Task))
        {
            var places = await emptyPlacesOfTask.ReadAsync(tasks[group.Key], cancel);
            lines.AddRange(group.Select(back => new BackCheckLine(back, checks[back.Check], tasks[group.Key], places?.Of(back) ?? [])));
        }

        return new(
            [.. lines.OrderBy(line => line.Back.WhyClosed() is not null).ThenBy(line => line.Back.TargetName, StringComparer.Ordinal).ThenBy(line => line.Back.Id.Value)],
            await departments.ReadAsync(cancel));
    }
}

public sealed record BackCheckBoardView(IReadOnlyList<BackCheckLine> Lines, NamesByCode Departments)
{
    public IEnumerable<BackCheckLine> WithEmptyPlaces => Lines.Where(line => line.Empty.Count > 0);
}

/// <param name="Check">What is looked at again.</param>
/// <param name="Empty">Places that a replacement left empty.</param>
public sealed record BackCheckLine(BackCheck Back, InspectionCheck Check, InspectionTask Task, IReadOnlyList<EmptyPlace> Empty)
{
    public string State
    {
        get
        {
            if (Back.Review is not { } review)
            {
                return Back.ReturnedBecause is null ? "待书面复核" : "待重新录入";
            }

            if (!review.HasEffect)
            {
                return "待另一名复核人员签认";
            }

            return Back.Visit is { } visit ? $"{review.Outcome}，{StateOf(visit)}" : review.Outcome;
        }
    }

    private static string StateOf(BackCheckVisit visit)
    {
        if (visit.Scanned is not null)
        {
            return "已入企";
        }

        return visit.NoticeNumber is null ? "已批准入企，复核人员空缺" : "待入企";
    }
}
