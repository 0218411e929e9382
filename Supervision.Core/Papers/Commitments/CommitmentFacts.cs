namespace Supervision.Core.Papers.Commitments;

/// <summary>告知承诺内容: the finished facts that the letter of a commitment tells.</summary>
/// <param name="Item">事项, with its family.</param>
/// <param name="Term">By when it is verified.</param>
/// <param name="Correction">What follows where it is found not to be kept.</param>
/// <param name="Content">承诺内容.</param>
/// <param name="ValidUntil">承诺有效期, the last day; null where none is set.</param>
/// <param name="PhonePage">Where the applicant may answer on a phone; empty where the public pages have no address.</param>
public sealed record CommitmentFacts(
    string Item, string Basis, IReadOnlyList<string> Conditions, IReadOnlyList<string> Materials, string Method, string Term, string Correction,
    string Liability, string Reason, string Content, DateOnly? ValidUntil, string PhonePage, string Complaints);
