using Supervision.Core.Draws.Process;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>The arrangement for a too small register, as filled in.</summary>
public sealed record SmallRegisterInput
{
    private static readonly char[] Between = ['\r', '\n', ',', '，', '、', ' '];

    public string? Department { get; init; }

    public SmallRegisterMode Mode { get; init; }

    /// <summary>Codes of bodies whose people join; null when none is chosen.</summary>
    public IReadOnlyList<string>? Bodies { get; init; }

    /// <summary>Numbers of people named directly.</summary>
    public string? People { get; init; }

    public string? Reason { get; init; }

    public string? Document { get; init; }

    /// <summary>Of the two lists, the one that the chosen mode asks for.</summary>
    public IReadOnlyList<string> Named => Mode is SmallRegisterMode.Neighbours
        ? Bodies ?? []
        : [.. (People ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
