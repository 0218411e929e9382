using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Ratios;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Api.Draws;

/// <summary>承诺: rule.json is written, checked against every target, and its digest logged. From here on nothing can change the result.</summary>
public sealed class CommitDraw(
    SupervisionDb db, FindAttempt findAttempt, BodiesOfTask bodiesOfTask, FrozenLines frozenLines, CategoryOfTask categories, RatiosInForce inForce,
    ReplacementReasons reasons, TimeProvider clock)
{
    private const int PeoplePerTarget = 2;

    /// <summary>Inside the act that commits all tasks of a ceremony together; there is no other way to commit.</summary>
    internal async Task<Result<DrawAttempt>> CommitAsync(Ledger ledger, Actor actor, string taskNumber, CommitTerms terms, CancellationToken cancel)
    {
        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (terms.GraceMinutes < DrawRule.LeastGrace)
        {
            return PartyProblems.GraceTooShort();
        }

        var (task, attempt) = found;
        var now = clock.GetLocalNow();

        if (attempt.People is not { } people)
        {
            return AttemptProblems.FrozenWithoutPeople(attempt);
        }

        var frozen = await frozenLines.ReadAsync(attempt.Id, cancel);

        if (!(await inForce.DecidingAsync(task.Lead, attempt.Frozen.At, cancel)).Succeeded(out var ratios, out problem)
            || !StrataOfTask.Quotas(frozen.Frame, attempt.Strata, ratios, await categories.ReadAsync(task, cancel)).Succeeded(out var strata, out problem))
        {
            return problem;
        }

        var rule = await RuleAsync(found, strata, ratios, terms, cancel);
        rule = rule with { Extra = new Dictionary<string, string>([.. Extra(rule, frozen, OfficeClock.DayOf(now)), .. people.Members()]) };
        var text = RuleJson.Write(rule);

        if (!RuleReader.Rule(text).Succeeded(out _, out problem))
        {
            return problem;
        }

        if ((CommitCheck.OfRule(rule, frozen.Frame, now) ?? SourceCheck.OfNewRule(rule)) is { } wrong)
        {
            return wrong;
        }

        if (CommitCheck.Unserved(rule, frozen.Frame, frozen.Roster, frozen.Recusals) is { Count: > 0 } unserved)
        {
            return DrawProblems.Unserved(unserved);
        }

        var digest = Digest.Of(text);
        var entry = await ledger.LogAsync(new DrawCommittedRecord(attempt.Number, digest), taskNumber, now, cancel);

        if (!attempt.Commit(text, digest, entry.Index, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "作出抽取承诺", taskNumber, new { attempt = attempt.Number, digest }, now, cancel);
        return attempt;
    }

    private async Task<DrawRule> RuleAsync(
        AttemptOfTask found, IReadOnlyList<Stratum> strata, RatioTable ratios, CommitTerms terms, CancellationToken cancel)
    {
        var (task, attempt) = found;
        var names = await db.Set<Department>().AsNoTracking()
            .Where(d => task.Participants.Contains(d.Code)).ToDictionaryAsync(d => d.Code, d => d.Name, cancel);
        var previous = attempt.Number == 1 ? null : await PreviousAsync(task, attempt, cancel);
        var extra = new Dictionary<string, string>
        {
            ["items"] = Json(task.Items.Select(item => new { code = item.Code, version = item.Version })),
            ["excluded"] = Json(attempt.Excluded.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Named(), pair => pair.Value)),
            ["ratioTable"] = Json(ratios.Version),
            [DrawRule.Grace] = Json(terms.GraceMinutes),
        };
        var uses = await db.SmallRegisterUses.AsNoTracking().Where(use => use.Task == task.Id).ToListAsync(cancel);

        if (uses.Count > 0)
        {
            extra[SmallRegisterUse.RuleKey] = Json(uses.OrderBy(use => use.Department.ToString(), StringComparer.Ordinal).Select(use =>
                new SmallRegisterLabel(names[use.Department], use.Mode, use.Reason, use.Approved.DocumentNumber!)));
        }

        return new(task.Number, attempt.Number, previous, attempt.FrameRoot, attempt.RosterDigest, attempt.RecusalsDigest, strata,
            [.. task.Participants.Select(code => new DrawTeam(names[code], terms.Unit, PeoplePerTarget, LeadRequired: true, Strata: null))],
            [.. attempt.Parties.Select(party => new CommittedParty(party.Party, party.Commitment, terms.BodyOf(party.Party)))],
            terms.RevealBy, terms.Sources, extra)
        {
            Bodies = await bodiesOfTask.ReadAsync(task, cancel),
        };
    }

    /// <summary>The last attempt that was committed; where none ever was, the void of the last one speaks for it.</summary>
    private async Task<string?> PreviousAsync(InspectionTask task, DrawAttempt attempt, CancellationToken cancel)
    {
        var committed = await db.Attempts
            .Where(a => a.Task == task.Id && a.Number < attempt.Number && a.CommitDigest != null)
            .OrderByDescending(a => a.Number).Select(a => a.CommitDigest).FirstOrDefaultAsync(cancel);

        if (committed is not null)
        {
            return committed;
        }

        var last = await db.LogEntries.AsNoTracking().Where(entry => entry.Object == task.Number && entry.Kind == LogKind.DrawVoided)
            .OrderByDescending(entry => entry.Index).FirstOrDefaultAsync(cancel);
        return last is null ? null : LogRecords.DigestOf(last);
    }

    // What anybody should be able to hold the draw and later replacements against, fixed before the seed exists.
    private Dictionary<string, string> Extra(DrawRule rule, Frozen frozen, DateOnly today) => new(rule.Extra)
    {
        [DrawRule.FewestCandidates] = Json(CommitCheck.FewestCandidates(rule, frozen.Frame, frozen.Roster, frozen.Recusals)),
        [ReplacementReason.RuleKey] = ReplacementReason.Write(reasons.On(today)),
    };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Jsonb.Options);
}
