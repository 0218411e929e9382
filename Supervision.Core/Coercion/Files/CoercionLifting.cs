using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>强制措施解除: on which ground the measure was lifted (行政强制法第19条、第28条、第33条).</summary>
public sealed record CoercionLifting(LiftingGround Ground, string Reason);

public enum LiftingGround { NoViolation, Unrelated, NoLongerNeeded, TermOver, NotApproved, Other }

public static class LiftingGrounds
{
    public static readonly Terms<LiftingGround> Terms = new(
        (LiftingGround.NoViolation, "当事人没有违法行为"), (LiftingGround.Unrelated, "与违法行为无关"),
        (LiftingGround.NoLongerNeeded, "已经作出处理决定，不再需要"), (LiftingGround.TermOver, "期限已经届满"),
        (LiftingGround.NotApproved, "紧急措施没有获得批准或者没有按时补办批准"), (LiftingGround.Other, "其他不再需要采取的情形"));

    public static string Named(this LiftingGround ground) => Terms.Of(ground);
}
