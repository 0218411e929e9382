using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>清单全文: a list as a lawyer reads it, in the words of the list and with what each condition asks.</summary>
/// <param name="FirstOffence">初次违法, as the list defines it.</param>
/// <param name="PendingMayUse">过渡条款: true, pending cases may use it; false, only later acts; null, it says nothing.</param>
public sealed record ListPage(
    ListOutline Outline, string Verified, string FirstOffence, IReadOnlyList<ConditionLine> Exclusions, bool? PendingMayUse, string? Note,
    IReadOnlyList<ListedItem> Items)
{
    public static Result<ListPage> Read(RuleText list, RuleText readings)
    {
        try
        {
            return Of(ListReader.Read(RuleNode.Read(list.Text, list.Name), Readings.Read(RuleNode.Read(readings.Text, readings.Name))));
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    private static ListPage Of(ExemptionList list) =>
        new(ListOutline.Of(list), list.Verified, list.FirstOffence.ToString(), Lines(list.Exclusions?.Parts ?? []), list.PendingMayUse, list.Note,
            [.. list.Items.Select(Of)]);

    private static ListedItem Of(ListItem item) =>
        new(item.Id, item.Domain, item.Violation, item.Kind, item.DutyBasis, item.PenaltyBasis ?? "", Lines(item.Conditions.Parts), item.Measures,
            item.ArticlesVerified, item.OnlyAfterOrder, item.NotAnOffence, item.Note);

    internal static ConditionLine[] Lines(IEnumerable<Condition> conditions) => [.. conditions.Select(Line)];

    internal static ConditionLine Line(Condition condition) => new(condition.Text, condition.Asks, Lines(condition.Parts));
}

/// <summary>清单事项, as a lawyer reads it.</summary>
/// <param name="Clause">处罚依据; empty where the list names none.</param>
public sealed record ListedItem(
    string Id, string Domain, string Violation, string Kind, string? Duty, string Clause, IReadOnlyList<ConditionLine> Conditions,
    IReadOnlyList<string> Measures, string Verified, bool OnlyAfterOrder, bool NotAnOffence, string? Note);

/// <summary>条件, in the words of the list.</summary>
/// <param name="Asks">What it asks of a case; null where the words say it.</param>
public sealed record ConditionLine(string Text, string? Asks, IReadOnlyList<ConditionLine> Parts);
