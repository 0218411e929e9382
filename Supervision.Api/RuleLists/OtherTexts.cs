using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>The texts that decide with the lists and are adopted in the same way: readings, laws, periods, calendar.</summary>
internal static class OtherTexts
{
    /// <summary>In the order in which a rulebook takes them.</summary>
    public static readonly IReadOnlyList<OtherText> All =
    [
        new("readings", "掌握口径", "rules/exemptions/readings.yaml"),
        new("laws", "法律文本的更替", "rules/exemptions/laws.yaml"),
        new("penalty-law", "行政处罚期限", "rules/periods/penalty-law.yaml"),
        new("holidays", "工作日历", "rules/calendars/holidays.csv"),
    ];

    public static OtherText? Find(string id) => All.FirstOrDefault(other => other.Id == id);

    public static OtherText? Named(string file) => All.FirstOrDefault(other => Path.GetFileName(other.Name) == Path.GetFileName(file));
}

/// <summary>One of them, with the one thing that legal review confirms of it: the whole text.</summary>
internal sealed record OtherText(string Id, string Title, string Name)
{
    public const string WholeText = "全文";

    public IReadOnlyList<ListedClause> Clauses => [new(WholeText, Title, Name)];
}
