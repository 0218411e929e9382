using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Rules.Coercion;

/// <summary>强制措施规则汇编: the twenty-eight rules and the terms of the law, read once; says of a measure whether it may be taken or kept.</summary>
public sealed class CoercionGuard
{
    private const string Folder = "credit/coercion";
    private const string Hours = "小时";

    private static readonly string[] RuleColumns = ["id", "topic", "rule", "basis", "codes", "mark"];
    private static readonly string[] TermColumns = ["id", "length", "unit", "basis", "mark"];
    private static readonly string[] WordColumns = ["id", "words", "basis", "mark"];

    // Every term that the guard reckons with.
    private static readonly string[] Needed =
        ["urgent-approval", "seizure", "seizure-extension", "freeze", "freeze-extension", "freeze-decision", "demand", "court-application", "officers"];

    private static readonly Dictionary<string, PeriodUnit?> Units = new(StringComparer.Ordinal)
    {
        [Hours] = null,
        ["名"] = null,
        ["日"] = PeriodUnit.Day,
        ["工作日"] = PeriodUnit.WorkingDay,
        ["月"] = PeriodUnit.Month,
    };

    private readonly WorkingDayCalendar _calendar;
    private readonly Dictionary<string, CoercionTerm> _terms;
    private readonly Dictionary<string, IReadOnlyList<string>> _words;

    private CoercionGuard(IReadOnlyList<CoercionRule> rules, IReadOnlyList<CoercionTerm> terms, IReadOnlyList<CoercionWords> words, WorkingDayCalendar calendar)
    {
        Rules = rules;
        _calendar = calendar;
        _terms = terms.ToDictionary(term => term.Id, StringComparer.Ordinal);
        _words = words.ToDictionary(row => row.Id, row => row.Words, StringComparer.Ordinal);
    }

    public IReadOnlyList<CoercionRule> Rules { get; }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CoercionGuard> Load(string rules, WorkingDayCalendar calendar)
    {
        if (!LawFile.Read(rules, Folder, "rules.csv").Match(file => CsvTable.Read(file, RuleColumns, Rule), problem => problem).Succeeded(out var all, out var problem)
            || !LawFile.Read(rules, Folder, "terms.csv").Match(file => CsvTable.Read(file, TermColumns, Term), fault => fault).Succeeded(out var terms, out problem)
            || !LawFile.Read(rules, Folder, "words.csv").Match(file => CsvTable.Read(file, WordColumns, Words), fault => fault).Succeeded(out var words, out problem))
        {
            return problem;
        }

        if (CoercionWords.Needed.Except(words.Select(row => row.Id)).ToList() is [_, ..] missing)
        {
            return new Problem("coercion.words-missing", ProblemKind.Invalid, $"rules/{Folder}/words.csv没有写明：{string.Join("、", missing)}。请补写。");
        }

        if (Needed.Except(terms.Select(term => term.Id)).ToList() is [_, ..] absent)
        {
            return new Problem("coercion.term-missing", ProblemKind.Invalid, $"rules/{Folder}/terms.csv没有写明期限：{string.Join("、", absent)}。请补写。");
        }

        return new CoercionGuard(all, terms, words, calendar);
    }

    public Result<GuardAnswer> Answer(CoercionQuestion question)
    {
        if (question.Extension is { } extension && extension.ApprovedAt < question.TakenAt)
        {
            return new Problem("coercion.impossible-dates", ProblemKind.Invalid, "延长期限的批准早于采取措施。请核对后重新填写。");
        }

        return new CoercionEvaluation(this, question).Answer();
    }

    /// <summary>The answer to a measure that may be taken or kept and of which all is established; otherwise why not.</summary>
    public Result<GuardAnswer> Allow(CoercionQuestion question)
    {
        if (!Answer(question).Succeeded(out var answer, out var problem))
        {
            return problem;
        }

        if (!answer.IsAllowed)
        {
            return CoercionFileProblems.Against(answer.Refusals);
        }

        return answer.ToEstablish.Count > 0 ? CoercionFileProblems.ToEstablish(answer.ToEstablish) : answer;
    }

    /// <summary>Until when an urgent measure must be approved.</summary>
    public DateTimeOffset ApproveBy(DateTimeOffset taken) => taken + Of("urgent-approval").Hours;

    internal CoercionTerm Of(string term) => _terms[term];

    internal IReadOnlyList<string> Words(string id) => _words[id];

    internal Result<DateOnly> After(DateOnly start, string term) => Deadline.After(start, _terms[term].Period, _calendar);

    private static CoercionRule Rule(CsvRow row)
    {
        return new(
            row.Filled("id"), row.Filled("topic"), row.Filled("rule"), row.Filled("basis"), row.Text("codes").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.OneOf("mark", "核", "旧知", "待核"));
    }

    private static CoercionWords Words(CsvRow row)
    {
        var words = row.Filled("words").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(row.Filled("id"), words, row.Filled("basis"), row.OneOf("mark", "核", "旧知", "待核"));
    }

    private static CoercionTerm Term(CsvRow row)
    {
        var unit = row.OneOf("unit", [.. Units.Keys]);
        return new(row.Filled("id"), row.Number("length"), unit, Units.GetValueOrDefault(unit), row.Filled("basis"), row.OneOf("mark", "核", "旧知", "待核"));
    }
}
