using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>开始紧急检查: one of two officers goes at once for a cause and says why; or enters afterwards the visit that he made on paper.</summary>
public sealed class StartEmergencyVisit(
    SupervisionDb db, Acts acts, EmergencyOfficers officers, EmergencyChoices choices, FindPaperUse findUse, TermsOfOffice terms, TimeProvider clock)
{
    public Task<Result<EmergencyVisit>> ExecuteAsync(Actor actor, EmergencyInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Start, OtherObjects.Nothing("紧急检查"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<EmergencyVisit>> InTransactionAsync(Ledger ledger, Actor actor, EmergencyInput input, CancellationToken cancel)
    {
        var subject = await SubjectAsync(input.Target, cancel);

        if (Lacking(input, subject) is { } lacking)
        {
            return lacking;
        }

        var now = clock.GetLocalNow();
        PaperUse? use = null;

        if (input.IsOnPaper && !(await findUse.ReadAsync(actor.Department, input.PaperNumber, input.MadeAt, cancel)).Succeeded(out use, out var refused))
        {
            return refused;
        }

        var beganAt = use?.MadeAt ?? now;
        var made = await MakeAsync(actor, subject!, input, use, beganAt, now, cancel);

        if (!made.Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        db.EmergencyVisits.Add(visit);
        await RecordAsync(ledger, actor, visit, use, now, cancel);
        return visit;
    }

    // Whoever stands before a door is told once, and not field by field.
    private static Problem? Lacking(EmergencyInput input, Subject? subject)
    {
        return Problem.All(
        [
            subject is null ? EmergencyProblems.UnknownSubject(input.Target) : null,
            input.Ground is null ? EmergencyProblems.NoGround() : null,
            .. EmergencyText.Faults(input.Reason, input.Place, input.Items.Count, input.Choice, input.ChosenBecause),
            input.Choice is null ? EmergencyProblems.NoChoice() : null,
        ]);
    }

    private async Task<Result<EmergencyVisit>> MakeAsync(
        Actor actor, Subject subject, EmergencyInput input, PaperUse? use, DateTimeOffset beganAt, DateTimeOffset now, CancellationToken cancel)
    {
        var text = new EmergencyText(input.Ground!.Value, input.Reason, input.Place, [.. input.Items.Distinct()], input.Choice!.Value, input.ChosenBecause);
        var day = OfficeClock.DayOf(beganAt);

        if (!(await officers.TwoAsync(actor, input.Other, subject, day, cancel)).Succeeded(out var two, out var problem))
        {
            return problem;
        }

        var own = (await choices.ItemsAsync(actor.Department, day, cancel)).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);

        if (text.Items.FirstOrDefault(code => !own.Contains(code)) is { } foreign)
        {
            return EmergencyProblems.ItemOfOthers(foreign);
        }

        return EmergencyVisit.Start(
            EmergencyVisitId.New(now), subject, text, two, beganAt, terms.Approval(OfficeClock.DayOf(now)), use?.Number, new Signed(actor, now));
    }

    private async Task RecordAsync(Ledger ledger, Actor actor, EmergencyVisit visit, PaperUse? use, DateTimeOffset now, CancellationToken cancel)
    {
        if (use is not null)
        {
            db.Backfills.Add(Backfill.Of(BackfillId.New(now), use, visit, visit.Started));
        }

        var detail = new
        {
            对象 = visit.Target,
            事由 = visit.Text.Ground.Named(),
            地点 = visit.Text.Place,
            人员 = visit.Officers.Select(officer => officer.Name),
            来源 = visit.Text.Choice.Named(),
            visit.PaperNumber,
        };
        await ledger.AuditAsync(actor, use is null ? "开始紧急检查" : "补录紧急检查", visit.Id.ToString(), detail, now, cancel);
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
