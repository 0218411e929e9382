namespace Supervision.Core.Papers;

/// <summary>Who did a step of an approval, and on which day.</summary>
public sealed record SignedStep(string Person, DateOnly On)
{
    public bool IsWhole => !string.IsNullOrWhiteSpace(Person) && On != default;

    public override string ToString() => $"{Person}，{DateWords.Of(On)}";
}
