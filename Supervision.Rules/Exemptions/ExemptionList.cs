using Supervision.Rules.Conditions;

namespace Supervision.Rules.Exemptions;

// 清单: its head, and the items it lists.
internal sealed record ExemptionList
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? DocNo { get; init; }

    public required string Issuer { get; init; }

    public required string Level { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public bool Assumed { get; init; }

    public bool Draft { get; init; }

    public required string Verified { get; init; }

    public string? LegalRoot { get; init; }

    // The list binds itself (不予), whatever its legal root leaves open.
    public string? Effect { get; init; }

    public required FirstOffenceDefinition FirstOffence { get; init; }

    public IReadOnlyList<string> ExcludedWhenFoundBy { get; init; } = [];

    public IReadOnlyList<ListItem> Items { get; set; } = [];

    public string Version => $"{(DocNo is null ? "" : DocNo + "，")}自{From:yyyy-MM-dd}起施行{(Assumed ? "（日期待核）" : "")}";

    public bool IsInForce(DateOnly day) => !Draft && From <= day && (To is not { } to || day <= to);

    public bool Binds(string region) => Regions.Any(own => own.TrimEnd('0') is var stem
        && region.StartsWith(stem.Length % 2 == 1 ? stem + "0" : stem, StringComparison.Ordinal));
}
