using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;

namespace Supervision.Api.RuleLists;

/// <summary>规则清单: every version of every list with how far it has come; what still waits for somebody stands first.</summary>
public sealed class RuleBoard(SupervisionDb db, ListHistory history, AdoptedRules rules, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="words">Part of a title, a number or an issuer; empty: all.</param>
    /// <param name="standing">Null: all.</param>
    /// <param name="page">Counted from 1; one that does not exist is the nearest that does.</param>
    public async Task<Result<RuleBoardView>> ReadAsync(string words, ListStanding? standing, int page, CancellationToken cancel)
    {
        if (!(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem))
        {
            return problem;
        }

        var versions = await history.VersionsAsync(null, cancel);
        var today = OfficeClock.Today(clock);
        var outlines = ListOutline.Of(now.Book).ToDictionary(outline => (outline.Id, outline.From));
        var regions = await db.Set<Department>().AsNoTracking().Select(department => department.Region).Distinct().ToListAsync(cancel);
        var here = regions.ConvertAll(region => region.ToString());
        var families = versions.ToLookup(version => version.List);
        var lines = versions
            .Select(version => Line(version, families[version.List], outlines.GetValueOrDefault((version.List, version.From)), here, today))
            .OrderBy(line => line.Version.Adopted is not null)
            .ThenBy(line => line.Version.List, StringComparer.Ordinal)
            .ThenByDescending(line => line.Version.Number)
            .ToList();

        var found = lines.FindAll(line => (standing is null || line.Standing == standing) && Says(line, words));
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return new RuleBoardView(today, found.Count, shown, pages, [.. found.Skip((shown - 1) * PageSize).Take(PageSize)]);
    }

    private static RuleLine Line(ListVersion version, IEnumerable<ListVersion> family, ListOutline? outline, List<string> here, DateOnly today)
    {
        var standing = ListStandingNames.Of(version, family, outline?.To, outline?.Draft ?? false, today);
        var elsewhere = outline is not null && here.Count > 0 && !here.Exists(outline.Binds);
        return new(version, standing, outline?.Issuer, outline?.To, elsewhere);
    }

    private static bool Says(RuleLine line, string words) =>
        new[] { line.Version.Title, line.Version.List, line.Issuer }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false);
}

/// <param name="All">How many versions the filter lets through, on all pages.</param>
public sealed record RuleBoardView(DateOnly Today, int All, int Page, int Pages, IReadOnlyList<RuleLine> Lines);

/// <param name="Issuer">Known of the texts that decide today.</param>
/// <param name="To">Last day in force; null while there is none.</param>
/// <param name="IsElsewhere">It decides for no department on the 主体清单 and is kept for reference.</param>
public sealed record RuleLine(ListVersion Version, ListStanding Standing, string? Issuer, DateOnly? To, bool IsElsewhere);
