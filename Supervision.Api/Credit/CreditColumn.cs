namespace Supervision.Api.Credit;

/// <summary>双公示数据项: one column of the standard tables of penalties and licences.</summary>
/// <param name="Table">XZCF or XZXK.</param>
/// <param name="Words">What may stand in it; empty where any text may.</param>
internal sealed record CreditColumn(string Table, string Field, string Title, string Type, int? Longest, bool IsRequired, IReadOnlyList<string> Words)
{
    public const string Other = "其他";

    public bool IsDay => Type == "日期";

    public bool IsAmount => Type == "数值";

    public bool TakesSeveral => Type == "枚举可多值";

    public string Named => $"{Title}（{Field}）";

    /// <summary>其他 stands with a word of its own behind it; of a word that names two kinds, either may stand alone (行政处罚法第九条).</summary>
    public bool Takes(string word)
    {
        var isListed = Words.Count == 0 || Words.Any(one => one == word || one.Split('、').Contains(word));
        return isListed || (HasOther && word.StartsWith(Other, StringComparison.Ordinal));
    }

    private bool HasOther => Words.Any(one => one.StartsWith(Other, StringComparison.Ordinal));
}
