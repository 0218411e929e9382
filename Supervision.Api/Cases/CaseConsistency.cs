using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>
/// 裁量一致性: decided cases that ended otherwise than cases with the same facts, and how often parties came back after an exemption or
/// a waived fine, beside those that were handed on. It ranks nobody, by number of checks or of fines or by anything else.
/// </summary>
public sealed class CaseConsistency(SupervisionDb db)
{
    private const double Confidence = 0.95;

    /// <param name="department">Null: all of them.</param>
    public async Task<CaseConsistencyView> ReadAsync(DepartmentCode? department, CancellationToken cancel)
    {
        var groups = new Dictionary<string, List<DecidedCase>>(StringComparer.Ordinal);
        var tried = new List<DecidedCase>();

        var decided = db.Cases.AsNoTracking().Where(one => one.Adopted != null).NewestProposals().OrderBy(newest => newest.Case.Number)
            .Select(newest => new { newest.Case.Number, newest.Case.Department, newest.Case.Target, newest.Case.Adopted, newest.Outcome, newest.Made.Question });

        await foreach (var found in decided.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var asked = found.Question;
            var one = new DecidedCase(found.Number, found.Department, found.Target, found.Adopted!.End, found.Outcome.Suggests(),
                OfficeClock.DayOf(found.Adopted.By.At), found.Adopted.Reasons, asked.Acts[0].Item ?? asked.Acts[0].Violation ?? "");
            tried.Add(one);
            var same = SameFacts.Of(asked);

            if (!groups.TryGetValue(same, out var group))
            {
                groups[same] = group = [];
            }

            group.Add(one);
        }

        var outliers = groups.Values.SelectMany(Departing).Where(outlier => department is null || outlier.Department == department)
            .OrderBy(outlier => outlier.Department.ToString(), StringComparer.Ordinal).ThenBy(outlier => outlier.Number, StringComparer.Ordinal).ToList();
        return new(tried.Count, groups.Count, outliers,
            await ReturnsAsync(tried, CaseEnd.Exempted, cancel), await ReturnsAsync(tried, CaseEnd.FineWaived, cancel),
            await ReturnsAsync(tried, CaseEnd.HandedOn, cancel))
        {
            Departments = tried.ToDictionary(one => one.Number, one => one.Department, StringComparer.Ordinal),
        };
    }

    // Most cases with the same facts ended one way; a case that ended another way is shown. Where two ways are as frequent, both are.
    private static IEnumerable<CaseOutlier> Departing(List<DecidedCase> group)
    {
        var ends = group.GroupBy(one => one.End).OrderByDescending(same => same.Count()).ToList();

        if (ends.Count < 2)
        {
            return [];
        }

        var usual = ends[0].Count() > ends[1].Count() ? ends[0].Key : (CaseEnd?)null;
        return group.Where(one => one.End != usual).Select(one => new CaseOutlier(one.Number, one.Department, one.What, one.End, usual, group.Count,
            [.. group.Where(other => other.End != one.End).Select(other => other.Number).Take(5)], one.End == one.Suggested ? null : one.Reasons ?? ""));
    }

    private async Task<ReturnRate> ReturnsAsync(List<DecidedCase> tried, CaseEnd end, CancellationToken cancel)
    {
        // Of each party the first such case; whether any later event of it stands in the register.
        var first = tried.Where(one => one.End == end).GroupBy(one => one.Target).Select(cases => cases.MinBy(one => one.On)!).ToList();
        var keys = first.Select(one => one.Target).ToList();
        var later = await db.ViolationEvents.AsNoTracking().Where(past => keys.Contains(past.Subject) && past.Occurred != null)
            .Select(past => new { past.Subject, past.Occurred }).ToListAsync(cancel);
        var bySubject = later.ToLookup(past => past.Subject, past => past.Occurred!.Value);
        var returned = first.Count(one => bySubject[one.Target].Any(on => on > one.On));
        return new(first.Count, returned, first.Count == 0 ? new(0, 1) : RateInterval.ClopperPearson(returned, first.Count, Confidence));
    }

    private sealed record DecidedCase(
        string Number, DepartmentCode Department, SubjectKey Target, CaseEnd End, CaseEnd Suggested, DateOnly On, string? Reasons, string What);
}

/// <summary>What the report says.</summary>
/// <param name="Cases">Decided cases that were compared.</param>
/// <param name="Alike">Different sets of facts among them.</param>
public sealed record CaseConsistencyView(
    int Cases, int Alike, IReadOnlyList<CaseOutlier> Outliers, ReturnRate AfterExemption, ReturnRate AfterFineWaiver, ReturnRate AfterHandingOn)
{
    /// <summary>Whose each case is.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, DepartmentCode> Departments { get; init; } = new Dictionary<string, DepartmentCode>();
}

/// <summary>裁量偏离: a case that ended otherwise than cases with the same facts.</summary>
/// <param name="Usual">How most of them ended; null where no way is the most frequent.</param>
/// <param name="Others">Some that ended otherwise, to read beside it.</param>
/// <param name="Reasons">Null where the proposal was followed; else the reasons given for departing from it.</param>
public sealed record CaseOutlier(
    string Number, DepartmentCode Department, string What, CaseEnd End, CaseEnd? Usual, int Alike, IReadOnlyList<string> Others, string? Reasons);

/// <summary>再犯率: of so many parties, so many had another event after the decision, and what the true rate may be with 95 % confidence.</summary>
public sealed record ReturnRate(int Parties, int Returned, RateInterval Interval);
