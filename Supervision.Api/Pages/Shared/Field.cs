namespace Supervision.Api.Pages.Shared;

/// <summary>One field of a form, with its label, its hint and what is wrong with it.</summary>
/// <param name="Type">As in HTML; or <c>textarea</c>, <c>select</c>, <c>checkbox</c>, <c>checkboxes</c>, <c>radios</c>, <c>code</c>.</param>
public sealed record Field(string Name, string Label, string Type = "text")
{
    /// <summary>More choices than these scroll by themselves.</summary>
    public const int Many = 20;

    /// <summary>动态口令: digits that count once, so they are not shown again.</summary>
    public const string OneTimeCode = "code";

    public string? Hint { get; init; }

    public string? Value { get; init; }

    public bool Digits { get; init; }

    /// <summary>What the browser may fill in by itself, as HTML names it; null for what its type has.</summary>
    public string? Autocomplete { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlyList<(string Value, string Text)> Options { get; init; } = [];

    /// <summary>Sets apart fields of one name in several forms of a page.</summary>
    public string Of { get; init; } = "";

    /// <summary>Of several forms with a field of this name: by which handlers its own is sent. Filled in again only then; empty for any.</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    public string Id => Name.Replace('[', '-').Replace(']', '-').Replace('.', '-') + Of;
}
