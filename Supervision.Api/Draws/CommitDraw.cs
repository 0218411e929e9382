using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Items;
using Supervision.Core.Sampling;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Draws;

/// <summary>承诺: rule.json is written, checked against every target, and its digest logged. From here on nothing can change the result.</summary>
public sealed class CommitDraw(
    SupervisionDb db, Transactions transactions, FindAttempt findAttempt, FrozenLines frozenLines, SamplingTables sampling,
    ReplacementReasons reasons, TimeProvider clock)
{
    private const int PeoplePerTarget = 2;

    /// <param name="graceMinutes">How long after its due time a source may still publish before its fallback is used.</param>
    public Task<Result<DrawAttempt>> ExecuteAsync(
        Actor actor, string taskNumber, TeamUnit unit, DateTimeOffset revealBy, IReadOnlyList<PublicSource> sources, CancellationToken cancel,
        int graceMinutes = 0) =>
        transactions.RunAsync<DrawAttempt>(ledger => CommitAsync(ledger, actor, taskNumber, unit, revealBy, sources, graceMinutes, cancel), cancel);

    /// <summary>The same inside an act that commits several tasks together.</summary>
    internal async Task<Result<DrawAttempt>> CommitAsync(
        Ledger ledger, Actor actor, string taskNumber, TeamUnit unit, DateTimeOffset revealBy, IReadOnlyList<PublicSource> sources,
        int graceMinutes, CancellationToken cancel)
    {
        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var (task, attempt) = found;
        var now = clock.GetLocalNow();

        if (attempt.People is not { } people)
        {
            return AttemptProblems.FrozenWithoutPeople(attempt);
        }

        var frozen = await frozenLines.ReadAsync(attempt.Id, cancel);

        if (!sampling.Ratios(OfficeClock.DayOf(attempt.Frozen.At)).Succeeded(out var ratios, out problem)
            || !StrataOfTask.Quotas(frozen.Frame, attempt.Strata, ratios, await CategoryAsync(task, cancel)).Succeeded(out var strata, out problem))
        {
            return problem;
        }

        var rule = await RuleAsync(task, attempt, strata, unit, ratios, revealBy, sources, graceMinutes, cancel);
        rule = rule with { Extra = new Dictionary<string, string>([.. Extra(rule, frozen, OfficeClock.DayOf(now)), .. people.Members()]) };
        var text = RuleJson.Write(rule);

        if (!RuleReader.Rule(text).Succeeded(out _, out problem))
        {
            return problem;
        }

        if (CommitCheck.OfRule(rule, frozen.Frame, now) is { } wrong)
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
        InspectionTask task, DrawAttempt attempt, IReadOnlyList<Stratum> strata, TeamUnit unit, RatioTable ratios, DateTimeOffset revealBy,
        IReadOnlyList<PublicSource> sources, int graceMinutes, CancellationToken cancel)
    {
        var names = await db.Set<Department>().AsNoTracking()
            .Where(d => task.Participants.Contains(d.Code)).ToDictionaryAsync(d => d.Code, d => d.Name, cancel);
        var previous = attempt.Number == 1 ? null : await db.Attempts
            .Where(a => a.Task == task.Id && a.Number < attempt.Number && a.CommitDigest != null)
            .OrderByDescending(a => a.Number).Select(a => a.CommitDigest).FirstOrDefaultAsync(cancel);
        var extra = new Dictionary<string, string>
        {
            ["items"] = Json(task.Items.Select(item => new { code = item.Code, version = item.Version })),
            ["excluded"] = Json(attempt.Excluded.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Named(), pair => pair.Value)),
            ["ratioTable"] = Json(ratios.Version),
            [DrawRule.Grace] = Json(graceMinutes),
        };
        var uses = await db.SmallRegisterUses.AsNoTracking().Where(use => use.Task == task.Id).ToListAsync(cancel);

        if (uses.Count > 0)
        {
            extra[SmallRegisterUse.RuleKey] = Json(uses.OrderBy(use => use.Department.ToString(), StringComparer.Ordinal).Select(use =>
                new SmallRegisterLabel(names[use.Department], use.Mode, use.Reason, use.Approved.DocumentNumber!)));
        }

        return new(task.Number, attempt.Number, previous, attempt.FrameRoot, attempt.RosterDigest, attempt.RecusalsDigest, strata,
            [.. task.Participants.Select(code => new DrawTeam(names[code], unit, PeoplePerTarget, LeadRequired: true, Strata: null))],
            [.. attempt.Parties.Select(party => new CommittedParty(party.Party, party.Commitment))], revealBy, sources, extra);
    }

    // What anybody should be able to hold the draw and later replacements against, fixed before the seed exists.
    private Dictionary<string, string> Extra(DrawRule rule, Frozen frozen, DateOnly today) => new(rule.Extra)
    {
        [DrawRule.FewestCandidates] = Json(CommitCheck.FewestCandidates(rule, frozen.Frame, frozen.Roster, frozen.Recusals)),
        [ReplacementReason.RuleKey] = ReplacementReason.Write(reasons.On(today)),
    };

    /// <summary>A task is treated as a key one only when all its items are.</summary>
    private async Task<string> CategoryAsync(InspectionTask task, CancellationToken cancel)
    {
        if (task.BackCheck is not null)
        {
            return "复核";
        }

        var codes = task.Items.Select(item => item.Code).ToList();
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions)
            .Where(item => codes.Contains(item.Code)).ToListAsync(cancel);
        return items.All(item => item.Latest!.Content.Category is ItemCategory.Key) ? "重点" : "一般";
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Jsonb.Options);
}
