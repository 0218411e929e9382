using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>正当理由延期: why what was not kept by the day may be kept by another.</summary>
/// <param name="Impact">经济影响评估.</param>
public sealed record CommitmentExcuse(ExcuseGround Ground, string Reason, string Impact);

/// <summary>延期事由: force majeure or another good reason.</summary>
public enum ExcuseGround { ForceMajeure, OtherGoodReason }

public static class ExcuseGrounds
{
    public static readonly Terms<ExcuseGround> Terms = new((ExcuseGround.ForceMajeure, "不可抗力"), (ExcuseGround.OtherGoodReason, "其他正当理由"));

    public static string Named(this ExcuseGround ground) => Terms.Of(ground);
}
