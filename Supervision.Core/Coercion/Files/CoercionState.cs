using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>How a coercive measure stands at a moment: read from its steps and their dates, so that its end comes by itself.</summary>
public enum CoercionState { ToApprove, Approved, Refused, ApprovalDue, Standing, MustLift, Ended, Lifted, Closed }

public static class CoercionStates
{
    public static readonly Terms<CoercionState> Terms = new(
        (CoercionState.ToApprove, "待负责人批准"), (CoercionState.Approved, "已批准，待实施"), (CoercionState.Refused, "不予批准"),
        (CoercionState.ApprovalDue, "已紧急实施，待补办批准"), (CoercionState.Standing, "已实施"), (CoercionState.MustLift, "应当立即解除"),
        (CoercionState.Ended, "期限届满，已自动解除"), (CoercionState.Lifted, "已解除"), (CoercionState.Closed, "已办结"));

    public static string Named(this CoercionState state) => Terms.Of(state);
}
