using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// Holds a subject file against the scheme by which it is to be rated: names that the scheme does not know, and days that cannot be.
internal static class SubjectChecks
{
    private static readonly string[] OfImported = ["source", "date", "model"];

    public static Problem? Of(RatingCase file, CreditScheme scheme)
    {
        List<Problem> problems = [.. Days(file), .. Inputs(file, scheme), .. Imported(file), .. file.Subject.Records.SelectMany(record => Record(record, file, scheme))];
        return problems.Count == 0 ? null : RuleFaults.Together(problems);
    }

    private static IEnumerable<Problem> Days(RatingCase file)
    {
        var subject = file.Subject;

        if (subject.To < subject.From)
        {
            yield return Impossible(file.Root.Need("period").Place, "评定期间的末日早于首日");
        }

        if (subject.AsOf < subject.From)
        {
            yield return Impossible(file.Root.Need("asOf").Place, "评定之日早于评定期间");
        }
    }

    private static IEnumerable<Problem> Inputs(RatingCase file, CreditScheme scheme)
    {
        var known = Known(scheme);
        var subject = file.Subject;

        foreach (var input in subject.Numbers.Keys.Concat(subject.Flags.Keys).Concat(subject.Words.Keys).Where(input => !known.Contains(input)))
        {
            yield return LanguageProblems.UnknownKey(file.Root.PlaceOf("inputs"), input, known.Order(StringComparer.Ordinal));
        }

        foreach (var line in scheme.Lines.Where(line => line.Input is { } input && known.Contains(input)))
        {
            if (Unfit(line, subject) is { } expected)
            {
                yield return LanguageProblems.Unexpected(file.Root.PlaceOf("inputs"), $"{line.Input}: {Found(subject, line.Input!)}", expected);
            }
        }
    }

    // What a line asks, or sets as the state of another.
    private static HashSet<string> Known(CreditScheme scheme)
    {
        var known = scheme.Lines.Select(line => line.Input).OfType<string>().ToHashSet(StringComparer.Ordinal);
        known.UnionWith(scheme.Lines.Select(line => line.Only?.Input).OfType<string>());

        if (known.Contains("imported.tier"))
        {
            known.UnionWith(OfImported.Select(name => "imported." + name));
        }

        return known;
    }

    private static string? Unfit(SchemeLine line, RatedSubject subject)
    {
        var input = line.Input!;

        if (line.Scale is ByWord { Points: var points } && subject.Gives(input) && !points.ContainsKey(Found(subject, input)))
        {
            return $"下列之一：{string.Join("、", points.Keys)}";
        }

        if (line.TierByWord.Count > 0 && subject.Gives(input) && !line.TierByWord.ContainsKey(Found(subject, input)))
        {
            return $"下列之一：{string.Join("、", line.TierByWord.Keys)}";
        }

        var wantsNumber = line.Test?.Bounds is not null || line.Scale is AsGiven or Stepped or ByUnit or PercentOf && line.Stage is LineStage.Contribution;
        return wantsNumber && (subject.Words.ContainsKey(input) || subject.Flags.ContainsKey(input)) ? "数字" : null;
    }

    private static string Found(RatedSubject subject, string input)
    {
        if (subject.Words.TryGetValue(input, out var word))
        {
            return word;
        }

        if (subject.Flags.TryGetValue(input, out var yes))
        {
            return yes ? "true" : "false";
        }

        return subject.Numbers.TryGetValue(input, out var number) ? LineAsking.Said(number) : "";
    }

    // A class from above is worth what its source is worth.
    private static IEnumerable<Problem> Imported(RatingCase file)
    {
        if (file.Root.Given("inputs")?.Given("imported") is not { IsMap: true } imported || imported.Given("tier") is null)
        {
            yield break;
        }

        foreach (var name in OfImported.Where(name => imported.Given(name) is null))
        {
            yield return LanguageProblems.MissingKey(imported.Place, name, "导入的等级要写明来源、日期和模型");
        }

        if (imported.Given("date") is { IsDate: true } date && date.Date > file.Subject.AsOf)
        {
            yield return Impossible(date.Place, "导入的等级晚于评定之日");
        }
        else if (imported.Given("date") is { IsDate: false } wrong)
        {
            yield return LanguageProblems.Unexpected(wrong.Place, wrong.Text, "日期，如 2026-05-20");
        }
    }

    private static IEnumerable<Problem> Record(RatedRecord record, RatingCase file, CreditScheme scheme)
    {
        if (scheme.LineOf(record) is null)
        {
            var known = scheme.Lines.Select(line => line.Record ?? line.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
            var named = record.Kind is { } kind && kind != record.Code ? $"{kind}/{record.Code}" : record.Code;
            yield return new("credit.unknown-record", ProblemKind.Invalid,
                $"{record.Place}：《{scheme.Title}》没有写明“{named}”这种记录怎样起作用。该标准知道的有：{string.Join("、", known)}。请改正代码，或者删去这条记录。");
        }

        (DateOnly? Day, string Name)[] later = [(record.Recorded, "记载"), (record.Repaired, "修复"), (record.Date("noted"), "列入"), (record.Date("corrected"), "纠正")];

        foreach (var (_, name) in later.Where(pair => pair.Day < record.On))
        {
            yield return Impossible(record.Place, $"{name}之日早于发生之日");
        }

        if (record.On > file.Subject.AsOf || record.Recorded > file.Subject.AsOf)
        {
            yield return Impossible(record.Place, "记录晚于评定之日");
        }
    }

    private static Problem Impossible(string place, string what) =>
        new("credit.impossible-dates", ProblemKind.Invalid, $"{place}：{what}。请核对后重新填写。");
}
