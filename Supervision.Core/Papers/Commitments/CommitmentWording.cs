namespace Supervision.Core.Papers.Commitments;

/// <summary>告知承诺用语: the texts of the rule file that every letter of a commitment prints.</summary>
/// <param name="Choice">That it may be refused.</param>
/// <param name="Truth">What the one who signs declares.</param>
/// <param name="Excuse">What to do where a day cannot be kept.</param>
/// <param name="Record">What is recorded, and what is not.</param>
public sealed record CommitmentWording(string Choice, string Truth, string Excuse, string Record)
{
    public bool IsWhole => new[] { Choice, Truth, Excuse, Record }.All(text => !string.IsNullOrWhiteSpace(text));
}
