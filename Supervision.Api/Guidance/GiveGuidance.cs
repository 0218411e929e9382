using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Guidance;

/// <summary>给予行政指导: suggests something to a subject with a paper that says that it is free not to follow.</summary>
public sealed class GiveGuidance(SupervisionDb db, Acts acts, GuidancePaper papers, OccasionOfGuidance occasions, TimeProvider clock)
{
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, GuidanceActs.Give, OtherObjects.Nothing("行政指导"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<AdministrativeGuidance>> InTransactionAsync(Ledger ledger, Actor actor, GuidanceInput input, CancellationToken cancel)
    {
        var found = await SubjectAsync(input.Target, cancel);

        if (Lacking(input, found) is { } lacking)
        {
            return lacking;
        }

        var (subject, kind, revisitOn) = (found!, input.Kind!.Value, input.RevisitOn!.Value);

        if (await occasions.WhyNotAsync(actor.Department, subject.Key, input.Occasion, cancel) is { } unknown)
        {
            return unknown;
        }

        var now = clock.GetLocalNow();
        var by = new Signed(actor, now);

        // Asked before the paper takes its number.
        if (AdministrativeGuidance.WhyNot(input.Text, revisitOn, by) is { } wrong)
        {
            return wrong;
        }

        if (!(await papers.IssueAsync(actor, subject, kind, input.Text, revisitOn, now, cancel)).Succeeded(out var paper, out var problem))
        {
            return problem;
        }

        var guidance = AdministrativeGuidance.Give(
            GuidanceId.New(now), paper.Number, actor.Department, subject, kind, input.Occasion, input.Text, revisitOn, by);
        db.Guidance.Add(guidance);
        await ledger.AuditAsync(
            actor, "给予行政指导", paper.Number, new { 对象 = subject.Key, 方式 = kind.Named(), 缘由 = input.Occasion.Kind.Named(), 回访日期 = revisitOn }, now, cancel);
        return guidance;
    }

    private static Problem? Lacking(GuidanceInput input, Subject? subject)
    {
        return Problem.All(
        [
            subject is null ? GuidanceProblems.UnknownSubject(input.Target) : null,
            input.Kind is null ? GuidanceProblems.NoKind() : null,
            .. AdministrativeGuidance.Faults(input.Text),
            input.RevisitOn is null ? GuidanceProblems.NoRevisitDay() : null,
        ]);
    }

    private async Task<Subject?> SubjectAsync(string typed, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(typed, out var key))
        {
            return null;
        }

        return await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel);
    }
}
