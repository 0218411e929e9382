namespace Supervision.Api.Cases.Orders;

/// <summary>What an office page does with the corrections of a breach.</summary>
public sealed class CorrectionUses(
    ProposeOrder propose, ApproveOrder approve, ReturnOrder giveBack, RecheckCorrection recheck, ConfirmRecheck confirm, AssignHandlers assign, AssignRecheck assignRecheck)
{
    public ProposeOrder Propose { get; } = propose;

    public ApproveOrder Approve { get; } = approve;

    public ReturnOrder Return { get; } = giveBack;

    public RecheckCorrection Recheck { get; } = recheck;

    public ConfirmRecheck Confirm { get; } = confirm;

    public AssignHandlers Assign { get; } = assign;

    public AssignRecheck AssignRecheck { get; } = assignRecheck;
}
