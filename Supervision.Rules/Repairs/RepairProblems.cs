using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Repairs;

/// <summary>Everything that keeps a question about repair from being answered.</summary>
public static class RepairProblems
{
    public static Problem UnknownPolicy(string policy, IEnumerable<string> known) =>
        new("repair.unknown-policy", ProblemKind.NotFound, $"没有编号为“{policy}”的修复规定。现有：{string.Join("、", known)}。请改正。");

    public static Problem NotInForce(RepairPolicy policy, DateOnly day) =>
        new("repair.policy-not-in-force", ProblemKind.Conflict, $"《{policy.Title}》在{Days.Said(day)}没有施行（{Days.Said(policy.InForce.From)}起施行）。请按当时有效的规定办理。");

    public static Problem UnknownKind(RepairPolicy policy, string kind) =>
        new("repair.unknown-kind", ProblemKind.Invalid,
            $"《{policy.Title}》不管“{kind}”这种记录，它管的是：{string.Join("、", policy.Kinds.Select(one => one.Record).Distinct())}。请改用管这种记录的规定。");

    public static Problem NoStart(RepairPolicy policy, ShownRecord record)
    {
        var what = policy.RunsFromDocument ? "行政公文认定之日（document_on）" : "公示之日（published_on）";
        return new("repair.no-start", ProblemKind.Invalid, $"记录{record.Id}没有写明{what}，《{policy.Title}》的期限由此起算。请补填。");
    }

    // The first that cannot be.
    internal static Problem? OfDates(RepairQuestion question)
    {
        var record = question.Record;

        if (record.PublishedOn < record.DocumentOn)
        {
            return Impossible(record, "公示早于行政公文认定之日");
        }

        if (question.Application is { } application && (application.On < record.DocumentOn || application.ForwardedOn < application.On))
        {
            return Impossible(record, "申请早于行政公文，或者转交早于申请");
        }

        if (question.AcceptedOn < (question.Application?.ForwardedOn ?? question.Application?.On))
        {
            return Impossible(record, "受理早于申请");
        }

        return question.Reorganisation is { } ruling && ruling.PerformedOn < ruling.RulingOn ? Impossible(record, "执行完毕早于裁定") : null;
    }

    private static Problem Impossible(ShownRecord record, string what) =>
        new("repair.impossible-dates", ProblemKind.Invalid, $"记录{record.Id}的日期不可能：{what}。请核对后重新填写。");
}
