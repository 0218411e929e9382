using Supervision.Core.Calendars;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Periods;

namespace Supervision.Rules.Exemptions;

/// <summary>规则文件: the texts from which a rulebook is read. Adopted versions may take the place of those on disk.</summary>
public sealed record RuleSources
{
    public const string PeriodsFile = "penalty-law.yaml";

    /// <summary>One text for each list version, in an order that does not depend on the machine.</summary>
    public required IReadOnlyList<RuleText> Lists { get; init; }

    public required RuleText Readings { get; init; }

    public required RuleText Laws { get; init; }

    public required PeriodTable Periods { get; init; }

    public required WorkingDayCalendar Calendar { get; init; }

    /// <summary>Name and digest of what is not a list but decides with them.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>Everything under <c>rules/</c> that decides exemptions. Cases stand beside the lists and decide nothing.</summary>
    public static Result<RuleSources> From(string root)
    {
        var folder = Path.Combine(root, "exemptions");
        var needed = new[] { Path.Combine(folder, "readings.yaml"), Path.Combine(folder, "laws.yaml"),
            Path.Combine(root, "periods", PeriodsFile), Path.Combine(root, "calendars", "holidays.csv") };

        if (needed.FirstOrDefault(file => !File.Exists(file)) is { } absent)
        {
            return LanguageProblems.NotFound(absent);
        }

        if (!PeriodTable.Load(root, PeriodsFile).Succeeded(out var periods, out var problem))
        {
            return problem;
        }

        return new RuleSources
        {
            Lists =
            [
                .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
                    .SelectMany(region => Directory.EnumerateFiles(region, "*.yaml").Order(StringComparer.Ordinal))
                    .Select(file => RuleText.Of(file, root)),
            ],
            Readings = RuleText.Of(needed[0], root),
            Laws = RuleText.Of(needed[1], root),
            Periods = periods,
            Calendar = WorkingDayCalendar.Load(needed[3]),
            Others = [.. needed.Select(file => RuleText.Of(file, root)).Select(text => $"{text.Name} {text.Sum}")],
        };
    }
}
