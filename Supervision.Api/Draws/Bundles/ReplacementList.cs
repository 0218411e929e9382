using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Bundles;

/// <summary>
/// The replacements of an attempt as the public may read them: that there was one, when and why, at once; who went and who came when the
/// check is over, so that nobody is warned of a visit. Of a sealed task never: who comes stands in the stratum of who goes, so that a pair
/// would tell the tier of the one to whoever knows that of the other.
/// </summary>
public sealed class ReplacementList(SupervisionDb db)
{
    /// <param name="visitsOver">Whether nobody can be warned of any visit of this draw; asked of a back-check as a whole.</param>
    public async Task<IReadOnlyList<ReplacementView>> ReadAsync(
        InspectionTask task, DrawAttempt attempt, DrawRule? rule, bool visitsOver, CancellationToken cancel)
    {
        var rows = await db.ReplacementRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).OrderBy(row => row.Seq).ToListAsync(cancel);

        if (rows.Count == 0)
        {
            return [];
        }

        var over = (await db.Checks.AsNoTracking().Where(check => check.Attempt == attempt.Id && check.EndedOn != null)
            .Select(check => check.Target).ToListAsync(cancel)).Select(key => key.ToString()).ToHashSet();
        var keys = rows.Select(row => row.Target).Union(rows.Where(row => row.Team.Length == 0 && row.In.Length > 0).Select(row => row.In))
            .Select(SubjectKey.Parse).ToList();
        var names = task.BackCheck is null
            ? await db.Set<Subject>().AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key.ToString(), s => s.Name, cancel)
            : await db.BackChecks.AsNoTracking().Where(back => back.Attempt == attempt.Id).ToDictionaryAsync(back => BackCheck.TargetOf(back.Check), back => back.TargetName, cancel);
        var reasons = rule is null ? [] : ReplacementReason.Of(rule).ToDictionary(reason => reason.Code, reason => reason.Name);
        var last = rows.Where(row => row.Team.Length == 0).ToDictionary(row => row.Target, row => row.In);

        return [.. rows.Select(row => View(row, task.BackCheck is null ? !task.Sealed && Shown(row.Target, last, over) : visitsOver, names, reasons))];
    }

    // Shown once the check at this place is over, whoever took the place in the end; without anybody in it there is nobody to warn.
    private static bool Shown(string target, Dictionary<string, string> last, HashSet<string> over)
    {
        while (last.TryGetValue(target, out var next))
        {
            if (next.Length == 0)
            {
                return true;
            }

            target = next;
        }

        return over.Contains(target);
    }

    private static ReplacementView View(
        ReplacementRow row, bool shown, Dictionary<string, string> names, Dictionary<string, string> reasons)
    {
        var ofTarget = row.Team.Length == 0;
        string Name(string who) => ofTarget ? names.GetValueOrDefault(who, who) : who;
        return new(row.Seq, ofTarget, reasons.GetValueOrDefault(row.Reason, row.Reason), row.Approved.At, ofTarget ? "" : row.Team, row.Slot,
            shown ? names.GetValueOrDefault(row.Target, row.Target) : null, shown ? Name(row.Out) : null, shown ? Name(row.In) : null, row.In.Length == 0);
    }
}

/// <param name="Target">Null until the check is over, and for good in a sealed task, as are <paramref name="Out"/> and <paramref name="In"/>.</param>
/// <param name="Vacant">Nobody was left to take the place.</param>
public sealed record ReplacementView(
    int Seq, bool OfTarget, string Reason, DateTimeOffset At, string Team, int Slot, string? Target, string? Out, string? In, bool Vacant);
