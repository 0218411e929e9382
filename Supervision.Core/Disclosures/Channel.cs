namespace Supervision.Core.Disclosures;

/// <summary>公示渠道: a place where records are shown, and how it is served.</summary>
/// <param name="Code">Stable; deliveries name their channel by it.</param>
/// <param name="Name">Its public name.</param>
/// <param name="Folder">Under <c>feeds/</c>, for the ways that use files.</param>
/// <param name="Batch">The most entries that go at once.</param>
public sealed record Channel(
    string Code, string Name, Exchange Exchange, string Folder, int Batch, TimeSpan FirstPause, TimeSpan LongestPause)
{
    /// <summary>Whether 公示率 asks for this channel: every site of a higher organ; the city's own portal does not count.</summary>
    public bool CountsForRate => Exchange is not Exchange.Portal;

    /// <summary>How long to wait for an acknowledgement of the n-th attempt, counted from 1, before the next: twice as long each time.</summary>
    public TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Clamp(attempt - 1, 0, 16)));
}
