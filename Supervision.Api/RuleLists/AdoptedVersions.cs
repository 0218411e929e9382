using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>The versions that decide together on a day.</summary>
/// <param name="Lists">In the order in which they are read.</param>
/// <param name="Others">Readings, laws, periods and calendar, in this order.</param>
public sealed record AdoptedVersions(IReadOnlyList<ListVersion> Lists, IReadOnlyList<ListVersion> Others)
{
    public static AdoptedVersions On(DateOnly day, IEnumerable<ListVersion> adopted)
    {
        var deciding = adopted.Where(version => version.DecidesOn(day)).ToLookup(version => OtherTexts.Find(version.List) is not null);

        return new(
            [
                .. deciding[false].GroupBy(version => (version.List, version.From)).Select(Latest)
                    .OrderBy(version => version.Name, StringComparer.Ordinal).ThenBy(version => version.Number),
            ],
            [.. OtherTexts.All.Select(other => Latest(deciding[true].Where(version => version.List == other.Id)))]);
    }

    public RuleText? Readings(IReadOnlyDictionary<string, string> texts) => new(Others[0].Name, texts[Others[0].Sum]);

    private static ListVersion Latest(IEnumerable<ListVersion> versions) => versions.MaxBy(version => version.Number)!;
}
