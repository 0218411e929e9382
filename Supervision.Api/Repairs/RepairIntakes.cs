using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Api.Repairs;

/// <summary>收件: makes one application ready for its office, or says why not. It runs inside the act that signs it, at the counter or from a file.</summary>
public sealed class RepairIntakes(SupervisionDb db, RepairJudge judge, ResultCodes codes)
{
    public async Task<Result<RepairCase>> ReadyAsync(Actor actor, RepairEntry entry, DateTimeOffset now, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(entry.Subject, out var key) || await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return RepairCaseProblems.UnknownSubject(entry.Subject);
        }

        if (await RecordAsync(key, entry.Record, cancel) is not { } record)
        {
            return RepairCaseProblems.UnknownRecord();
        }

        var problem = await NotOwnAsync(actor.Department, record, cancel)
            ?? RepairEntryChecks.Of(entry, record, OfficeClock.DayOf(now))
            ?? judge.WhyNoWay(entry.Path, record, entry.On)
            ?? await WhyNotInspectionAsync(actor.Department, record, entry.Inspection, cancel)
            ?? await WhyNotAgainAsync(actor.Department, entry, record, cancel);

        if (problem is not null)
        {
            return problem;
        }

        var heading = new RepairHeading(actor.Department, key, subject.Name, record.Id, record.Number, entry.Path, entry.Channel, entry.Number);
        var intake = new RepairIntake(entry.On, entry.ForwardedOn, entry.Applicant, entry.Source)
        {
            Reorganisation = entry.RulingOn is { } ruling ? new(ruling, entry.PerformedOn) : null,
            Inspection = entry.Inspection,
        };
        var received = RepairCase.Receive(RepairId.New(now), heading, intake, entry.Materials, new Signed(actor, now));
        db.Repairs.Add(received);
        return received;
    }

    /// <summary>Whether the office itself decided what is recorded, by its code or by its name.</summary>
    public static bool IsOf(CreditRecord record, Department office) => record.OrganCode == office.Code.ToString() || record.Organ == office.Name;

    private Task<CreditRecord?> RecordAsync(SubjectKey key, Guid id, CancellationToken cancel)
    {
        return db.CreditRecords.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Subject == key && one.Kind != CreditRecordKind.Repair, cancel);
    }

    private async Task<Problem?> NotOwnAsync(DepartmentCode department, CreditRecord record, CancellationToken cancel)
    {
        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == department, cancel);
        return IsOf(record, office) ? null : RepairCaseProblems.OtherOrgan(record);
    }

    // It was found by this office of the same subject, not after what followed from it, and says that something was wrong.
    private async Task<Problem?> WhyNotInspectionAsync(DepartmentCode department, CreditRecord record, Guid? inspection, CancellationToken cancel)
    {
        if (inspection is not { } id)
        {
            return null;
        }

        var found = await RecordAsync(record.Subject, id, cancel);
        var isWrong = found is not { Kind: CreditRecordKind.InspectionResult } || found.OrganCode != department.ToString() || found.On > record.On
            || !found.Words.Any(word => codes.Find(word, found.On) is { HasProblem: true });
        return isWrong ? RepairCaseProblems.WrongInspection() : null;
    }

    private async Task<Problem?> WhyNotAgainAsync(DepartmentCode department, RepairEntry entry, CreditRecord record, CancellationToken cancel)
    {
        // Of one file, what an earlier row brought is not written yet.
        var local = db.Repairs.Local;

        if (local.Any(one => one.Channel == entry.Channel && one.Number == entry.Number)
            || await db.Repairs.AnyAsync(one => one.Department == department && one.Channel == entry.Channel && one.Number == entry.Number, cancel))
        {
            return RepairCaseProblems.NumberTaken(entry.Number);
        }

        var same = await db.Repairs.AsNoTracking().Where(one => one.Record == record.Id).ToListAsync(cancel);
        var onPath = same.Concat(local.Where(one => one.Record == record.Id)).Where(one => one.Policy == entry.Path).ToList();

        if (onPath.Exists(one => one.State.IsRepaired()) || (same.Count == 0 && await db.CreditRecords.AnyAsync(one => one.Ends == record.Id, cancel)))
        {
            return RepairCaseProblems.AlreadyEnded(record);
        }

        return onPath.Find(one => one.State.IsOpen()) is { } open ? RepairCaseProblems.AlreadyOpen(open.Number) : null;
    }
}
