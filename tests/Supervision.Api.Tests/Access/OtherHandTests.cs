using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence.Hands;

namespace Supervision.Api.Tests.Access;

/// <summary>What the table of acts asks of two people, the database asks as well; where it does not, it is said here why.</summary>
public sealed class OtherHandTests
{
    private const string OwnGuard = "a guard of its own table compares them";
    private const string Elsewhere = "the earlier people stand in rows of another kind, which the act reads";
    private const string NoSignature = "it leaves no signature in the row, only a line of the audit trail";

    private static readonly Dictionary<string, string> AskedOtherwise = new(StringComparer.Ordinal)
    {
        ["ConfirmGrant"] = OwnGuard,
        ["EnterGrant"] = OwnGuard,
        ["EndGrant"] = NoSignature,
        ["SuspendAccount"] = NoSignature,
        ["ResetCredentials"] = NoSignature,
        ["EndSessions"] = NoSignature,
        ["LinkSubject"] = NoSignature,
        ["SuspendAccount.Resume"] = NoSignature,
        ["RegisterLeaving"] = NoSignature,
        ["WithdrawDisclosure"] = Elsewhere,
        ["GiveBackResult"] = NoSignature,
        ["EnterBackCheckReview"] = OwnGuard,
        ["SignBackCheckReview.Sign"] = OwnGuard,
        ["SignBackCheckReview.GiveBack"] = OwnGuard,
        ["ApproveBackCheckVisit"] = Elsewhere,
        ["RecordBackCheckVisit"] = Elsewhere,
        ["AcceptDeputation"] = OwnGuard,
        ["ExcuseCommitment"] = OwnGuard,
        ["BreakCommitment"] = OwnGuard,
        ["RevokeAfterBreach"] = OwnGuard,
        ["ConfirmRecheck"] = OwnGuard,
        ["AcceptRepair"] = OwnGuard,
        ["AcceptRepair.Refuse"] = OwnGuard,
        ["ExtendRepair"] = OwnGuard,
        ["DecideRepair"] = OwnGuard,
        ["DecideRepair.Finish"] = OwnGuard,
        ["ApproveCoercion"] = OwnGuard,
        ["ApproveCoercion.Refuse"] = OwnGuard,
        ["ExtendCoercion"] = OwnGuard,
        ["LiftCoercion"] = OwnGuard,
        ["CloseCoercion"] = OwnGuard,
        ["RegisterWaiver"] = OwnGuard,
        ["CoSignGuidance"] = OwnGuard,
        ["FreezeDraw"] = Elsewhere,
        ["AllowSmallRegister"] = Elsewhere,
        ["ConfirmTimeStatement"] = OwnGuard,
        ["OverrideStaleRegister"] = Elsewhere,
        ["ReplaceInspector"] = Elsewhere,
        ["RequestRecusal"] = Elsewhere,
        ["DecideRecusal"] = Elsewhere,
    };

    [Fact]
    public void Every_pair_of_the_table_has_its_guard_or_a_reason()
    {
        var asked = ActTable.All.Where(act => !AskedOtherwise.ContainsKey(act.Code))
            .SelectMany(act => act.Others.Select(step => $"{act.Named} / {step.Named}")).Order(StringComparer.Ordinal);

        // One pair may stand in two columns.
        Assert.Equal(asked, OtherHands.All.Select(hand => $"{hand.Act} / {hand.Step}").Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(AskedOtherwise.Keys.Except(ActTable.All.Where(act => act.Others.Count > 0).Select(act => act.Code)));
    }

    [Fact]
    public void An_exception_is_possible_in_the_database_where_the_table_knows_of_one()
    {
        var waivable = ActTable.All.SelectMany(act => act.Waivable.Select(one => $"{act.Named} / {one.Step.Named} / {one.Pair.Code}"));

        Assert.Equal(waivable, OtherHands.All.Where(hand => hand.Pair.Length > 0).Select(hand => $"{hand.Act} / {hand.Step} / {hand.Pair}"));
        Assert.All(OtherHands.All.Where(hand => hand.Pair.Length > 0), hand => Assert.Contains(hand.Pair, ExceptionPairs.Allowed.Select(pair => pair.Code)));
    }
}
