using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Objects;

/// <summary>Checks and back-checks, as the gate asks of them.</summary>
public static class CheckObjects
{
    private const int MarkLength = 16;

    public static LoadObject Check(CheckId id)
    {
        return async (db, cancel) =>
        {
            var check = await db.Checks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
            return check is null ? CheckProblems.NotFound(id.ToString()) : await OfAsync(db, check, cancel);
        };
    }

    /// <summary>All checks of a task; whoever stands on one of those whose notice has not gone out is among the signers.</summary>
    public static LoadObject OfTask(string number)
    {
        return async (db, cancel) =>
        {
            var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);

            if (task is null)
            {
                return PlanProblems.TaskNotFound(number);
            }

            var ofTask = db.Checks.AsNoTracking().Where(check => check.Task == task.Id);
            var rows = await ofTask.OrderBy(check => check.Id).Select(check => new { check.Id, check.RowVersion }).ToListAsync(cancel);
            var waiting = await ofTask.Where(check => check.Code == null).OrderBy(check => check.Id)
                .Select(check => new { check.Officers, IsApproved = check.Approved != null }).ToListAsync(cancel);
            var mark = Digest.Of(string.Join('\n', rows.Select(row => $"{row.Id} {row.RowVersion}")))[..MarkLength];
            return new ActObject($"任务{number}")
            {
                Leads = [task.Lead],
                Participants = task.Participants,
                Signers = [.. waiting.SelectMany(check => check.Officers).DistinctBy(officer => officer.Id).Select(officer => By(EarlierStep.StandsOn, officer))],
                Version = new("checks", mark, $"{waiting.Count(check => !check.IsApproved)}户待审批的清单"),
                Key = number,
            };
        };
    }

    /// <summary>A check or a back-check, whichever has this id.</summary>
    public static LoadObject Either(Guid id)
    {
        return async (db, cancel) =>
        {
            var check = await Check(CheckId.From(id))(db, cancel);
            return check.Succeeded(out _, out _) ? check : await BackCheck(BackCheckId.From(id))(db, cancel);
        };
    }

    public static LoadObject BackCheck(BackCheckId id)
    {
        return async (db, cancel) =>
        {
            var back = await db.BackChecks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (back is null)
            {
                return BackCheckProblems.NotFound(id.ToString());
            }

            var task = await db.Tasks.AsNoTracking().SingleAsync(one => one.Id == back.Task, cancel);
            var first = await db.Checks.AsNoTracking().SingleAsync(one => one.Id == back.Check, cancel);
            var officers = await BoundOfficers.Async(db, back.Attempt, back.Officers, cancel);
            List<EarlierSigner> signers =
            [
                .. officers.Select(officer => By(EarlierStep.StandsOn, officer)),
                .. await StoodOn.Async(db, first.Attempt, first.Target.ToString(), EarlierStep.TookPart, cancel),
                .. Signed(EarlierStep.TookPart, [.. EarlierPart.SignaturesOf(first)]),
                .. Signed(EarlierStep.ReviewEntered, back.Review?.Entered),
            ];
            return new ActObject($"对“{back.TargetName}”的复核")
            {
                Leads = [DrawObjects.LeadOf(task)],
                Participants = task.Participants,
                Officers = officers,
                Signers = signers,
                Version = VersionOf(back),
                Hidden = BackCheckProblems.NotFound(id.ToString()),
                Key = back.Check.ToString(),
            };
        };
    }

    private static async Task<ActObject> OfAsync(SupervisionDb db, InspectionCheck check, CancellationToken cancel)
    {
        var participants = await db.Tasks.AsNoTracking().Where(task => task.Id == check.Task).Select(task => task.Participants).SingleAsync(cancel);
        var officers = await BoundOfficers.Async(db, check.Attempt, check.Officers, cancel);
        List<EarlierSigner> signers =
        [
            .. officers.Select(officer => By(EarlierStep.StandsOn, officer)),
            .. officers.Select(officer => By(EarlierStep.EverStood, officer)),
            .. await StoodOn.Async(db, check.Attempt, check.Target.ToString(), EarlierStep.EverStood, cancel),
            .. Signed(EarlierStep.Entered, [check.Entered, .. check.Parts.Select(part => part.Entered)]),
        ];
        return new ActObject($"对“{check.TargetName}”的检查")
        {
            Leads = [check.Department],
            Participants = participants,
            Officers = officers,
            Signers = signers,
            Version = VersionOf(check),
            Hidden = CheckProblems.NotFound(check.Id.ToString()),
            Key = check.Target.ToString(),
        };
    }

    internal static ObjectVersion VersionOf(InspectionCheck check) =>
        ObjectVersion.OfRow("check", check.RowVersion, check.Dropped is null ? check.State.Named() : "已替换");

    internal static ObjectVersion VersionOf(BackCheck back) => ObjectVersion.OfRow("back-check", back.RowVersion, Told(back));

    private static string Told(BackCheck back)
    {
        if (back.Review is null)
        {
            return "待录入的复核";
        }

        return back.Review.HasEffect ? "已签认的复核" : "待签认的复核";
    }

    private static EarlierSigner By(EarlierStep step, CheckOfficer officer) => new(step, officer.Id, officer.Name);

    private static IEnumerable<EarlierSigner> Signed(EarlierStep step, params Signed?[] signatures) =>
        signatures.OfType<Signed>().Select(signed => EarlierStep.By(step, signed.By));
}
