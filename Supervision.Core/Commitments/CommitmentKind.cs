using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>承诺类型: for what a commitment stands.</summary>
public enum CommitmentKind { InsteadOfApproval, WithMaterialsLacking, InsteadOfProof, ForRepair, OfTrade, OfOwnAccord, Other }

public static class CommitmentKinds
{
    public static readonly Terms<CommitmentKind> Terms = new(
        (CommitmentKind.InsteadOfApproval, "审批替代型"), (CommitmentKind.WithMaterialsLacking, "容缺受理型"), (CommitmentKind.InsteadOfProof, "证明事项型"),
        (CommitmentKind.ForRepair, "信用修复型"), (CommitmentKind.OfTrade, "行业自律型"), (CommitmentKind.OfOwnAccord, "主动型"), (CommitmentKind.Other, "其他"));

    public static string Named(this CommitmentKind kind) => Terms.Of(kind);
}
