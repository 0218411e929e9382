using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Commitments;

namespace Supervision.Api.Commitments;

/// <summary>告知并登记: tells an applicant who is eligible what the item asks, issues the letter, and gives the code for his own page, which is said once.</summary>
public sealed class TellCommitment(
    SupervisionDb db, Acts acts, CommitmentEligibility eligibility, CommitmentPaper papers, CommitmentItems items, TimeProvider clock)
{
    public const int CodeLength = 20;

    private const int GroupLength = 4;

    public Task<Result<ToldCommitment>> ExecuteAsync(Actor actor, CommitmentInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, CommitmentActs.Tell, OtherObjects.Nothing("告知承诺"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<ToldCommitment>> InTransactionAsync(Ledger ledger, Actor actor, CommitmentInput input, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (items.Find(input.Item, today) is not { } item)
        {
            return CommitmentProblems.NotOnList(input.Item);
        }

        if (item.WhyNotUsed(Demonstration.IsOf(db)) is { } unread)
        {
            return unread;
        }

        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == actor.Department, cancel);

        if (office.Domain != item.Domain)
        {
            return CommitmentProblems.NotInDomain(item, office.Name);
        }

        if (await SubjectAsync(input.Target, cancel) is not { } subject)
        {
            return CommitmentProblems.UnknownSubject(input.Target);
        }

        if (WhyNotText(input, today) is { } lacking)
        {
            return lacking;
        }

        if (!(await eligibility.ReadAsync(subject.Key, item, input, today, cancel)).Succeeded(out var lookup, out var problem))
        {
            return problem;
        }

        return await RegisterAsync(ledger, actor, subject, item, input, lookup, now, cancel);
    }

    private async Task<Result<ToldCommitment>> RegisterAsync(
        Ledger ledger, Actor actor, Subject subject, CommitmentItem item, CommitmentInput input, CommitmentLookup lookup, DateTimeOffset now,
        CancellationToken cancel)
    {
        var text = new CommitmentText(input.Reason, input.Content, input.ValidUntil, input.Remarks);

        if (!(await papers.IssueAsync(actor.Department, subject, item, text, now, cancel)).Succeeded(out var paper, out var problem))
        {
            return problem;
        }

        var code = RandomNumberGenerator.GetString(SpokenCode.Alphabet, CodeLength);
        var salt = RandomNumberGenerator.GetBytes(SpokenCode.SaltLength);
        var told = Commitment.Tell(
            CommitmentId.New(now), paper.Number, actor.Department, subject, item, text, lookup, code, salt, new Signed(actor, now));

        if (!told.Succeeded(out var commitment, out problem))
        {
            return problem;
        }

        db.Commitments.Add(commitment);
        await ledger.AuditAsync(actor, "告知承诺", paper.Number, new { 对象 = subject.Key, 事项 = item.Id, 查询 = lookup.Source }, now, cancel);
        return new ToldCommitment(commitment.Id, paper.Number, SpokenCode.Printed(code, GroupLength));
    }

    private async Task<Subject?> SubjectAsync(string typed, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(typed, out var key))
        {
            return null;
        }

        return await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel);
    }

    private static Problem? WhyNotText(CommitmentInput input, DateOnly today)
    {
        if (input.Reason.Length == 0 || input.Content.Length == 0)
        {
            return CommitmentProblems.TextIncomplete();
        }

        if (input.Reason.Length > CommitmentText.ReasonMaxLength)
        {
            return CommitmentProblems.TextTooLong("承诺事由", CommitmentText.ReasonMaxLength);
        }

        if (input.Content.Length > CommitmentText.ContentMaxLength)
        {
            return CommitmentProblems.TextTooLong("承诺内容", CommitmentText.ContentMaxLength);
        }

        if (input.Remarks?.Length > CommitmentText.RemarksMaxLength)
        {
            return CommitmentProblems.TextTooLong("备注", CommitmentText.RemarksMaxLength);
        }

        return input.ValidUntil < today ? CommitmentProblems.ValidityGone(input.ValidUntil.Value) : null;
    }
}

/// <param name="Code">核对码, as it is read aloud; nobody can read it again.</param>
public sealed record ToldCommitment(CommitmentId Id, string Paper, string Code);
