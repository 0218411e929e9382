using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;

namespace Supervision.Api.Exemptions;

/// <summary>规则清单: every version of every list with how far it has come; what still waits for somebody stands first.</summary>
public sealed class RuleBoard(ListHistory history, AdoptedRules rules, TimeProvider clock)
{
    /// <param name="words">Part of a title, a number or an issuer; empty: all.</param>
    /// <param name="standing">Null: all.</param>
    public async Task<Result<RuleBoardView>> ReadAsync(string words, ListStanding? standing, CancellationToken cancel)
    {
        if (!(await history.ReadAsync(null, cancel)).Succeeded(out var versions, out var problem)
            || !(await rules.NowAsync(cancel)).Succeeded(out var now, out problem))
        {
            return problem;
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var outlines = ListOutline.Of(now.Book).ToDictionary(outline => (outline.Id, outline.From));
        var families = versions.ToLookup(version => version.List);
        var lines = versions.Select(version => Line(version, families[version.List], outlines.GetValueOrDefault((version.List, version.From)), today))
            .OrderBy(line => line.Version.Adopted is not null).ThenBy(line => line.Version.List, StringComparer.Ordinal).ThenByDescending(line => line.Version.Number).ToList();

        return new RuleBoardView(today, lines.Count, [.. lines.Where(line => (standing is null || line.Standing == standing) && Says(line, words))]);
    }

    private static RuleLine Line(ListVersion version, IEnumerable<ListVersion> family, ListOutline? outline, DateOnly today) =>
        new(version, ListStandingNames.Of(version, family, outline?.To, outline?.Draft ?? false, today), outline?.Issuer, outline?.To);

    private static bool Says(RuleLine line, string words) =>
        new[] { line.Version.Title, line.Version.List, line.Issuer }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false);
}

/// <param name="All">How many versions there are without the filter.</param>
public sealed record RuleBoardView(DateOnly Today, int All, IReadOnlyList<RuleLine> Lines);

/// <param name="Issuer">Known of the texts that decide today.</param>
/// <param name="To">Last day in force; null while there is none.</param>
public sealed record RuleLine(ListVersion Version, ListStanding Standing, string? Issuer, DateOnly? To);
