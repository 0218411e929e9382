using Supervision.Core.LawTables;

namespace Supervision.Core.Guidance;

/// <summary>指导进度: how far a guidance has come. Whether it is followed is the subject's own affair, and no state says it.</summary>
public enum GuidanceState { Given, CoSigned, Delivered, Answered, Revisited, Closed }

/// <summary>How the states are called, and which may follow which.</summary>
public static class GuidanceStates
{
    public static readonly Terms<GuidanceState> Terms = new(
        (GuidanceState.Given, "已出具，待送达"), (GuidanceState.CoSigned, "两人已签名，待送达"), (GuidanceState.Delivered, "已送达，待回访"),
        (GuidanceState.Answered, "已记下对象的话，待回访"), (GuidanceState.Revisited, "已回访"), (GuidanceState.Closed, "已办结"));

    // A paper that was never handed over may be taken back; one that was is closed after a revisit, which the guidance itself asks.
    private static readonly Dictionary<GuidanceState, GuidanceState[]> After = new()
    {
        [GuidanceState.Given] = [GuidanceState.CoSigned, GuidanceState.Delivered, GuidanceState.Closed],
        [GuidanceState.CoSigned] = [GuidanceState.Delivered, GuidanceState.Closed],
        [GuidanceState.Delivered] = [GuidanceState.Answered, GuidanceState.Revisited],
        [GuidanceState.Answered] = [GuidanceState.Answered, GuidanceState.Revisited, GuidanceState.Closed],
        [GuidanceState.Revisited] = [GuidanceState.Answered, GuidanceState.Revisited, GuidanceState.Closed],
        [GuidanceState.Closed] = [],
    };

    public static string Named(this GuidanceState state) => Terms.Of(state);

    public static bool MayFollow(GuidanceState before, GuidanceState after) => After[before].Contains(after);

    /// <summary>约谈 is signed by two officers before it goes out; nothing else is.</summary>
    public static bool MayFollow(GuidanceKind kind, GuidanceState before, GuidanceState after)
    {
        if (before is GuidanceState.Given && after is not GuidanceState.Closed)
        {
            return after == (kind is GuidanceKind.Interview ? GuidanceState.CoSigned : GuidanceState.Delivered);
        }

        return MayFollow(before, after);
    }
}
