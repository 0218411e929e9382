using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>财物处理: what became of one thing on the list (行政强制法第21条、第27条、第28条).</summary>
/// <param name="Number">Which thing of the list.</param>
/// <param name="Recipient">Who took it over and signed for it.</param>
/// <param name="Document">Number of the decision to confiscate, destroy or transfer; null for what goes back.</param>
/// <param name="Proceeds">变卖款, in yuan; only of what was sold.</param>
public sealed record ThingDisposal(int Number, DisposalWay Way, string Recipient, string? Document, decimal? Proceeds);

public enum DisposalWay { Returned, ProceedsReturned, Confiscated, Destroyed, Transferred }

public static class DisposalWays
{
    public static readonly Terms<DisposalWay> Terms = new(
        (DisposalWay.Returned, "退还财物"), (DisposalWay.ProceedsReturned, "退还变卖款"), (DisposalWay.Confiscated, "没收"),
        (DisposalWay.Destroyed, "依法销毁"), (DisposalWay.Transferred, "随案移送"));

    public static string Named(this DisposalWay way) => Terms.Of(way);

    /// <summary>Whether it goes back to the party, for which the measure must have ended.</summary>
    public static bool GoesBack(this DisposalWay way) => way is DisposalWay.Returned or DisposalWay.ProceedsReturned;
}
