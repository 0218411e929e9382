using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Transparency;

namespace Supervision.Api.Draws;

/// <summary>One attempt at a draw as the public reads it, phase by phase. Void attempts stay visible.</summary>
public sealed class DrawRecord(SupervisionDb db)
{
    public async Task<Result<DrawView>> ReadAsync(string taskNumber, int attempt, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var all = await db.Attempts.AsNoTracking().Where(a => a.Task == task.Id).OrderBy(a => a.Number).ToListAsync(cancel);

        if (all.SingleOrDefault(a => a.Number == attempt) is not { } shown)
        {
            return AttemptProblems.None(taskNumber);
        }

        var log = await db.LogEntries.AsNoTracking().Where(entry => entry.Object == taskNumber).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var drawn = await db.DrawnRows.AsNoTracking().CountAsync(row => row.Attempt == shown.Id && !row.Reserve, cancel);
        return new DrawView(task, shown, all, Rule(shown), Reveal(shown), EntriesOf(shown, log), drawn, await FilesAsync(task, shown, cancel))
        {
            Replacements = await new ReplacementList(db).ReadAsync(shown, Rule(shown), cancel),
        };
    }

    /// <summary>The text of one public file of the attempt.</summary>
    public async Task<Result<string>> FileAsync(string taskNumber, int attempt, string name, CancellationToken cancel)
    {
        if (!(await ReadAsync(taskNumber, attempt, cancel)).Succeeded(out var view, out var problem))
        {
            return problem;
        }

        return view.Files.Contains(name)
            ? (await new AttemptBundle(db).FilesAsync(view.Attempt, cancel))[name]
            : DrawRecordProblems.NotPublic(name);
    }

    /// <summary>Sealed: the rule and the reveal. Open: all files, once every visit is over and nobody can be warned any more.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(InspectionTask task, DrawAttempt attempt, CancellationToken cancel)
    {
        List<string> files = [.. attempt.RuleJson is null ? [] : new[] { DrawFiles.RuleName }, .. attempt.RevealJson is null ? [] : new[] { DrawFiles.RevealName }];
        var checks = db.Checks.AsNoTracking().Where(check => check.Attempt == attempt.Id);

        if (!task.Sealed && attempt.Locked is not null && !await checks.AnyAsync(check => check.EndedOn == null, cancel))
        {
            files.AddRange([DrawFiles.FrameName, DrawFiles.FrameKeyName, DrawFiles.RosterName, DrawFiles.RecusalsName,
                DrawFiles.ResultName, DrawFiles.AssignmentName]);

            if (await db.ReplacementRows.AnyAsync(row => row.Attempt == attempt.Id, cancel))
            {
                files.Add(ReplacementFile.Name);
            }
        }

        return files;
    }

    private static DrawRule? Rule(DrawAttempt attempt) =>
        attempt.RuleJson is { } text ? RuleReader.Rule(text).Match<DrawRule?>(rule => rule, _ => null) : null;

    private static DrawReveal? Reveal(DrawAttempt attempt) =>
        attempt.RevealJson is { } text ? RuleReader.Reveal(text).Match<DrawReveal?>(reveal => reveal, _ => null) : null;

    // Every entry of a draw names its attempt.
    private static Dictionary<LogKind, LogEntry> EntriesOf(DrawAttempt attempt, IEnumerable<LogEntry> log) =>
        log.Where(entry => JsonNode.Parse(entry.Record)?["attempt"]?.GetValue<int>() == attempt.Number)
            .GroupBy(entry => entry.Kind).ToDictionary(group => group.Key, group => group.First());
}

/// <param name="Log">The log entry of each phase, where it stands in the log.</param>
/// <param name="Drawn">How many targets were drawn, reserves left out.</param>
/// <param name="Files">What anybody may download now.</param>
public sealed record DrawView(
    InspectionTask Task, DrawAttempt Attempt, IReadOnlyList<DrawAttempt> All, DrawRule? Rule, DrawReveal? Reveal,
    IReadOnlyDictionary<LogKind, LogEntry> Log, int Drawn, IReadOnlyList<string> Files)
{
    /// <summary>What was replaced after the draw, in order.</summary>
    public IReadOnlyList<ReplacementView> Replacements { get; init; } = [];

    /// <summary>Where people did not come by lot out of the department's own register, and by whose leave.</summary>
    public IReadOnlyList<SmallRegisterLabel> SmallRegisters => Rule?.Extra.GetValueOrDefault(SmallRegisterUse.RuleKey) is { } text
        ? JsonSerializer.Deserialize<SmallRegisterLabel[]>(text, Jsonb.Options)! : [];

    /// <summary>The smallest number of candidates of any target, where the rule says it.</summary>
    public string? FewestCandidates => Rule?.Extra.GetValueOrDefault(DrawRule.FewestCandidates);
}
