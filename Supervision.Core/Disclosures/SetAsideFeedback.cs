namespace Supervision.Core.Disclosures;

/// <summary>搁置的回执: feedback of a channel that could not be entered, kept aside with the reason, so that it holds up nobody else's.</summary>
public sealed record SetAsideFeedback
{
    public const int NameMaxLength = 260;
    public const int ReasonMaxLength = 1000;

    /// <summary>Given by the database, rising.</summary>
    public long Number { get; private init; }

    public required string Channel { get; init; }

    /// <summary>The file, or the rows of the 前置库.</summary>
    public required string Name { get; init; }

    /// <summary>What is wrong with it and what to do, for an officer.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public static SetAsideFeedback Of(string channel, string name, string reason, DateTimeOffset at) => new()
    {
        Channel = channel,
        Name = Shortened(name, NameMaxLength),
        Reason = Shortened(reason, ReasonMaxLength),
        At = at,
    };

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
