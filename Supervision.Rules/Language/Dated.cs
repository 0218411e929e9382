using System.Globalization;

namespace Supervision.Rules.Language;

// What every parameter of law carries: when it holds, where it comes from, how sure that is.
internal abstract class Dated
{
    public required string EffectiveFrom { get; init; }

    public string? EffectiveTo { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    public bool IsInForce(DateOnly on) => Day(EffectiveFrom) <= on && (string.IsNullOrEmpty(EffectiveTo) || on <= Day(EffectiveTo));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
