using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Language;
using Supervision.Rules.Periods;

namespace Supervision.Rules.Lists;

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

    /// <summary>The texts that are not lists: readings, laws, periods and calendar. Empty where they were made in memory.</summary>
    public IReadOnlyList<RuleText> OtherTexts { get; init; } = [];

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

        return Of(
            [
                .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
                    .SelectMany(region => Directory.EnumerateFiles(region, "*.yaml").Order(StringComparer.Ordinal))
                    .Select(file => RuleText.Of(file, root)),
            ],
            [.. needed.Select(file => RuleText.Of(file, root))]);
    }

    /// <summary>From texts that are kept elsewhere.</summary>
    /// <param name="lists">In the order in which they are read.</param>
    /// <param name="others">Readings, laws, periods and calendar, in this order.</param>
    public static Result<RuleSources> Of(IReadOnlyList<RuleText> lists, IReadOnlyList<RuleText> others) =>
        PeriodTable.Read(new(others[2].Name, others[2].Text)).Match(
            periods => HolidayTable.Read(new(others[3].Name, others[3].Text)).Match<Result<RuleSources>>(
                calendar => new RuleSources
                {
                    Lists = lists,
                    Readings = others[0],
                    Laws = others[1],
                    Periods = periods,
                    Calendar = calendar,
                    OtherTexts = others,
                    Others = [.. others.Select(text => $"{text.Name} {text.Sum}")],
                },
                problem => problem),
            problem => problem);
}
