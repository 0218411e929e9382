using Supervision.Core.Sanctions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Sanctions;

// Whether one measure may stand on one day. Every refusal is told, each with its code.
internal sealed class SanctionEvaluation(SanctionLists lists, MeasureEdition edition, SanctionQuestion question)
{
    private const string Memorandum = "备忘录";

    private static readonly string[] Persons = ["自然人", "个人", "公民"];

    private readonly List<SanctionRefusal> _refusals = [];
    private readonly List<string> _reservations = [];

    public SanctionAnswer Answer()
    {
        var row = lists.Measures.FirstOrDefault(measure => measure.Id == question.Measure && !measure.IsPlaceholder);
        var list = question.Cause?.List is { } name ? lists.Called(name) : null;

        OfEdition();
        OfListing(row);
        OfBasis(row);
        OfTarget(row);
        OfGround(row, list);

        var ends = Ends(row, list);
        OfTime(row, ends);
        return new(ends, _refusals) { Reservations = _reservations };
    }

    private void OfEdition()
    {
        if (edition.State is EditionState.Unseen)
        {
            Refuse("edition-expired", $"{edition.Id}版的措施清单没有看到，不能作为依据。请导入原文，逐条对照后签署");
        }
        else if (edition.State is EditionState.Superseded || !edition.InForce.Covers(question.AsOf))
        {
            Refuse("edition-expired", $"{edition.Id}版的措施清单在{Days.Said(question.AsOf)}已经不是有效的版本。请改用有效的版本");
        }
    }

    private void OfListing(SanctionMeasure? row)
    {
        if (row is null)
        {
            Refuse("not-on-list", $"“{question.Kind}”不在措施清单中，清单以外不得增加措施的种类");
        }
        else if (!row.Editions.Contains(edition.Id))
        {
            _reservations.Add($"{row.Id}只在{string.Join("、", row.Editions)}版中看到，{edition.Id}版待与原文对照");
        }
        else if (row.Mark == "待核")
        {
            _reservations.Add($"{row.Id}待核：{row.Source}");
        }
    }

    // The list is no basis: what takes rights rests on a law that says so.
    private void OfBasis(SanctionMeasure? row)
    {
        var basis = question.Basis ?? "";

        if (basis.Contains(Memorandum, StringComparison.Ordinal))
        {
            Refuse("no-basis", "联合惩戒备忘录不能再作为依据（国办发〔2020〕49号）");
        }
        else if (basis.Length == 0 && row is not { Class: 2 or 3 })
        {
            Refuse("no-basis", "减损权益或者增加义务的措施须有法律、行政法规或者党中央、国务院文件为依据，没有写明");
        }
        else if (basis.Length > 0 && row is { Class: 1 } && !row.Bases.Any(known => CitedLaw.IsSame(known, basis)))
        {
            Refuse("no-basis", $"{row.Id}的依据是{string.Join("、", row.Bases)}，写的“{basis}”不是它的依据");
        }
    }

    private void OfTarget(SanctionMeasure? row)
    {
        if (row is null || question.SubjectKind is not { } kind)
        {
            return;
        }

        var isPerson = Persons.Contains(kind);

        if (row.Target is SanctionTarget.Person && !isPerson || row.Target is SanctionTarget.Firm && isPerson)
        {
            Refuse("wrong-target", $"{row.Id}的对象是{row.TargetText}，不能对“{kind}”采取");
        }
    }

    private void OfGround(SanctionMeasure? row, SeriousList? list)
    {
        if (question.Cause is not { } cause)
        {
            Refuse("no-ground", "没有写明事由：须有行政处罚或者列入严重失信主体名单");
            return;
        }

        if (cause.RepairedOn is { } repaired && repaired <= question.AsOf)
        {
            Refuse("repaired", $"已于{Days.Said(repaired)}修复，措施须同时解除");
        }

        if (Groundless(cause, row, list) is { } why)
        {
            Refuse("no-ground", why);
        }
    }

    private string? Groundless(SanctionCause cause, SanctionMeasure? row, SeriousList? list)
    {
        if (cause.Kind == "old-blacklist")
        {
            return "按联合惩戒备忘录设立的“黑名单”不再是事由（国办发〔2020〕49号）";
        }

        if (cause.Kind == "serious-list" && list?.Standing is not ListBasis.Lawful)
        {
            return $"名单“{cause.List}”没有法律、行政法规、中央文件或者部门规章为依据，或者依据没有查到";
        }

        if (cause.ListedOn > question.From || cause.ListedOn > question.AsOf)
        {
            return "措施早于列入之日";
        }

        return row is null ? null : Unfit(cause, row, list);
    }

    private static string? Unfit(SanctionCause cause, SanctionMeasure row, SeriousList? list)
    {
        var isListing = cause.Kind == "serious-list";

        if (row.Ground is SanctionGround.Listed && !isListing || row.Ground is SanctionGround.Penalty && isListing && row.Class == 1)
        {
            return $"{row.Id}的事由是：{row.GroundText}";
        }

        if (isListing && row.List.Length > 0 && list?.IsCalled(row.List) is not true)
        {
            return $"{row.Id}只适用于列入“{row.List}”的";
        }

        return row.OnlyGrave && cause.IsGrave is false ? $"{row.Id}只适用于情节严重的" : null;
    }

    // The earliest of what was set, what the law allows, and the end of the listing.
    private DateOnly? Ends(SanctionMeasure? row, SeriousList? list)
    {
        var listing = question.Cause?.ListedOn is { } listed && list?.LongestYears is { } years ? listed.AddYears(years) : (DateOnly?)null;
        var law = row?.LongestYears is { } longest ? question.From.AddYears(longest) : (DateOnly?)null;
        var whileListed = row is { LongestYears: null } ? listing : null;
        List<DateOnly> ends = [.. new[] { question.To, law, whileListed, question.Cause?.RepairedOn }.OfType<DateOnly>()];
        return ends.Count == 0 ? null : ends.Min();
    }

    private void OfTime(SanctionMeasure? row, DateOnly? ends)
    {
        if (row?.LongestYears is { } longest && question.To > question.From.AddYears(longest))
        {
            Refuse("term-over-basis", $"{row.Id}的期限是{row.LengthText}，自{Days.Said(question.From)}起最长到{Days.Said(question.From.AddYears(longest))}，写的是{Days.Said(question.To.Value)}");
        }
        else if (row is { LongestYears: null } && ends < question.To && question.Cause?.RepairedOn is null)
        {
            Refuse("term-over-basis", $"{row.Id}只在列入期间有效，列入最迟到{Days.Said(ends!.Value)}，写的是{Days.Said(question.To.Value)}");
        }

        var last = question.Cause?.RepairedOn is null ? ends : question.To;

        if (last < question.AsOf)
        {
            Refuse("expired", $"期限已于{Days.Said(last!.Value)}届满，措施自行终止，须解除并告知各渠道");
        }
    }

    private void Refuse(string code, string sentence)
    {
        if (_refusals.TrueForAll(refusal => refusal.Code != code))
        {
            _refusals.Add(new(code, sentence + "。"));
        }
    }
}
