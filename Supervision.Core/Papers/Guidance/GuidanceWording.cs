namespace Supervision.Core.Papers.Guidance;

/// <summary>行政指导用语: the texts of the rule file that every letter of guidance prints.</summary>
/// <param name="Voluntary">That following it is the subject's own choice.</param>
/// <param name="NoEffect">That nothing adverse follows where it is not followed.</param>
/// <param name="Answer">That the subject may say what it thinks, and need not.</param>
/// <param name="Revisit">What the office does on the day of the revisit.</param>
public sealed record GuidanceWording(string Voluntary, string NoEffect, string Answer, string Revisit)
{
    public bool IsWhole => new[] { Voluntary, NoEffect, Answer, Revisit }.All(text => !string.IsNullOrWhiteSpace(text));
}
