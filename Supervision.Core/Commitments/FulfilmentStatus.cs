using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>履行认定: how much of a commitment was found to be kept.</summary>
public enum FulfilmentStatus { Whole, Partly, NotAtAll }

public static class FulfilmentStatuses
{
    public static readonly Terms<FulfilmentStatus> Terms = new(
        (FulfilmentStatus.Whole, "全部履行"), (FulfilmentStatus.Partly, "部分履行"), (FulfilmentStatus.NotAtAll, "全部未履行"));

    public static string Named(this FulfilmentStatus status) => Terms.Of(status);
}
