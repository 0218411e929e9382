using Supervision.Rules.Conditions;

namespace Supervision.Rules.Lists;

// 清单: one version of a list, its head and the items it lists. List and first day in force name the version.
internal sealed record ExemptionList
{
    private readonly string[] _stems = [];

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Kind { get; init; } = ListForms.Issued;

    public string? DocNo { get; init; }

    public required string Issuer { get; init; }

    // 主体代码 of the issuer, where the file names it.
    public string? Organ { get; init; }

    public required string Level { get; init; }

    public required IReadOnlyList<string> Regions
    {
        get;
        init => (field, _stems) = (value, [.. value.Select(Stem)]);
    }

    public required DateOnly From { get; init; }

    // The last day in force. A later version of the same list ends the one before it.
    public DateOnly? To { get; set; }

    public bool Assumed { get; init; }

    public bool Draft { get; init; }

    // The day on which it became known. Null: known whenever it is asked about.
    public DateOnly? Known { get; init; }

    public required string Verified { get; init; }

    public string? LegalRoot { get; init; }

    // The list binds itself (不予), whatever its legal root leaves open.
    public string? Effect { get; init; }

    public required FirstOffenceDefinition FirstOffence { get; init; }

    // 第33条第1款第2句, with “first” as this list defines it: what an item that rests on it must not have against it.
    public required AllOf SecondSentence { get; init; }

    // 除外情形: where one holds, no item of the list applies.
    public AnyOf? Exclusions { get; init; }

    // 过渡条款: true, pending cases may use it; false, only acts after its first day; null, it says nothing.
    public bool? PendingMayUse { get; init; }

    // Lists that it takes the place of.
    public IReadOnlyList<string> Replaces { get; init; } = [];

    public IReadOnlyList<string> Source { get; init; } = [];

    public string? SourceType { get; init; }

    public string? SourceNote { get; init; }

    public string? Confidence { get; init; }

    public string? Note { get; init; }

    public string Place { get; init; } = "";

    // Digest of what the conditions of the list are made from: its text, and the readings that the text leaves open.
    // Rules compiled for one reading of the text serve every other.
    public string Digest { get; set; } = "";

    public IReadOnlyList<ListItem> Items { get; set; } = [];

    public string Version => field ??= $"{(DocNo is null ? "" : DocNo + "，")}自{Days.Said(From)}起施行{(Assumed ? "（日期待核）" : "")}";

    public bool IsInForce(DateOnly day) => !Draft && From <= day && (To is not { } to || day <= to);

    // A region code ends in pairs of zeros where it covers whatever lies below it.
    public bool Binds(string region)
    {
        foreach (var stem in _stems)
        {
            if (region.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Stem(string code)
    {
        while (code.EndsWith("00", StringComparison.Ordinal))
        {
            code = code[..^2];
        }

        return code;
    }
}
