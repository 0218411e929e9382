using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>放行过期名录: the head answers, with a reason and for a limited time, for drawing from a register that was not synchronised in time.</summary>
public sealed class OverrideStaleRegister(SupervisionDb db, Acts acts, TimeProvider clock)
{
    // An answer for one draw, not a standing permission.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    public Task<Result<StaleRegisterOverride>> ExecuteAsync(
        Actor actor, RegisterKind register, string reason, TimeSpan term, CancellationToken cancel) =>
        acts.ActAsync(actor, RegisterActs.OverrideStale, OtherObjects.Register(register), ledger => InTransactionAsync(ledger, actor, register, reason, term, cancel), cancel);

    private async Task<Result<StaleRegisterOverride>> InTransactionAsync(
        Ledger ledger, Actor actor, RegisterKind register, string reason, TimeSpan term, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return RegisterProblems.OverrideWithoutReason(register);
        }

        if (term < Shortest || term > Longest)
        {
            return ImportProblems.TermOutOfBounds(Longest);
        }

        if (reason.Trim().Length > StaleRegisterOverride.ReasonMaxLength)
        {
            return ImportProblems.ReasonTooLong(StaleRegisterOverride.ReasonMaxLength);
        }

        var now = clock.GetLocalNow();
        var pass = StaleRegisterOverride.Of(StaleRegisterOverrideId.New(now), register, reason.Trim(), actor, now, now + term);
        db.Add(pass);
        await ledger.AuditAsync(
            actor, "放行过期名录", register.Named(), new { 理由 = pass.Reason, 有效期至 = pass.Until.ToString("yyyy-MM-dd HH:mm", null) }, now, cancel);
        return pass;
    }
}
