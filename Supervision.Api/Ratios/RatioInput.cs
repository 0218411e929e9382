using Supervision.Core.Sampling;

namespace Supervision.Api.Ratios;

/// <summary>What was filled in for a version of the ratios.</summary>
/// <param name="Ratios">In the order of <see cref="RatioRules.Rows"/>; what is missing is empty.</param>
/// <param name="Undisturbed">Empty, where nothing is lowered.</param>
public sealed record RatioInput(DateOnly? From, IReadOnlyList<string?> Ratios, string? Reserve, string? Undisturbed, string? WhyFilled)
{
    public string Reason => WhyFilled?.Trim() ?? "";

    public RatioTable Table => new("", "", Text(Reserve), "", [.. RatioRules.Rows.Select((row, i) => new TierRatio(row.Category, row.Tier, Text(Ratios.ElementAtOrDefault(i))))])
    {
        UndisturbedShare = string.IsNullOrWhiteSpace(Undisturbed) ? null : Text(Undisturbed),
    };

    private static string Text(string? filled) => filled?.Trim() ?? "";
}
