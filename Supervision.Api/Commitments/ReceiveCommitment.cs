using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>受理承诺: an officer has seen who signs, on the phone or on paper; or the applicant goes the ordinary way, which is his free choice.</summary>
public sealed class ReceiveCommitment(SupervisionDb db, Acts acts, AcrossDepartments across, FindCommitment find, WorkingDayCalendar calendar, TimeProvider clock)
{
    /// <param name="verifyBy">Last day of the verification, only where the list sets no term.</param>
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, CommitmentSigning signing, DateOnly? verifyBy, CancellationToken cancel) =>
        acts.ActAsync(
            actor, CommitmentActs.Receive, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, signing, verifyBy, cancel), cancel);

    public Task<Result<Commitment>> DeclineAsync(Actor actor, CommitmentId id, CancellationToken cancel)
    {
        return acts.ActAsync<Commitment>(
            actor, CommitmentActs.Decline, CommitmentObjects.Commitment(id),
            async ledger =>
            {
                if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
                {
                    return problem;
                }

                var now = clock.GetLocalNow();

                if (!commitment.Decline(new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "登记不采用告知承诺", commitment.Paper, null, now, cancel);
                return commitment;
            },
            cancel);
    }

    private async Task<Result<Commitment>> InTransactionAsync(
        Ledger ledger, Actor actor, CommitmentId id, CommitmentSigning signing, DateOnly? verifyBy, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!VerifyBy(commitment.Item, verifyBy, today).Succeeded(out var due, out problem))
        {
            return problem;
        }

        var code = await NextCodeAsync(ledger, commitment.Department, today, cancel);

        if (!commitment.Receive(signing, code, due, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, "受理承诺", commitment.Paper,
            new { 签署人 = signing.Signer, 身份 = signing.Capacity.Named(), 授权 = signing.Authority, 承诺编码 = code, 核查期限 = due }, now, cancel);
        return commitment;
    }

    private Result<DateOnly> VerifyBy(CommitmentItem item, DateOnly? given, DateOnly made)
    {
        if (item.VerifyBy(made, calendar) is { } listed)
        {
            return given is null ? listed : CommitmentProblems.TermIsListed(item);
        }

        return given is { } day ? day : CommitmentProblems.NoTerm(item);
    }

    // Nobody else takes one until the act ends.
    private async Task<string> NextCodeAsync(Ledger ledger, DepartmentCode department, DateOnly made, CancellationToken cancel)
    {
        await ledger.WaitAsync(cancel);
        var region = await db.Set<Department>().AsNoTracking().Where(one => one.Code == department).Select(one => one.Region).SingleAsync(cancel);
        var prefix = CommitmentCode.Prefix(region.ToString(), made);
        var codes = db.Commitments.AsNoTracking().Where(one => one.Code != null && one.Code.StartsWith(prefix)).Select(one => one.Code!);
        var last = await across.ReadAsync(AcrossNeed.CommitmentCodes, () => codes.MaxAsync(code => (string?)code, cancel), cancel);
        var serial = last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return CommitmentCode.Of(region.ToString(), made, serial + 1);
    }
}
