namespace Supervision.Api.Commitments;

/// <summary>登记承诺所填: what the office has asked of an applicant and looked up. What is null was not established.</summary>
/// <param name="Item">Number of the item on the list.</param>
/// <param name="Target">统一社会信用代码, as typed.</param>
/// <param name="Content">承诺内容.</param>
/// <param name="LookupSource">Where the officer looked for grave adverse records.</param>
public sealed record CommitmentInput(string Item, string Target, string Reason, string Content, string LookupSource)
{
    public DateOnly? ValidUntil { get; init; }

    public string? Remarks { get; init; }

    public bool? IsChosen { get; init; }

    public bool IsByAgent { get; init; }

    public bool? HasWrittenAuthority { get; init; }

    public bool? HasGraveRecord { get; init; }
}
