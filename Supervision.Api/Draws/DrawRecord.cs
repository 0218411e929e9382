using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Draws;

/// <summary>One attempt at a draw as the public reads it, phase by phase. Void attempts stay visible.</summary>
public sealed class DrawRecord(
    SupervisionDb db, VisitsOver visitsOver, AttemptBundle attemptBundle, StoredReplacements storedReplacements, ReplacementList replacementList,
    AttemptCeremony ceremony, AttemptLog proofs, DepartmentNames departments, TimeProvider clock)
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
        var over = await visitsOver.OfAsync(task, shown, OfficeClock.Today(clock), cancel);
        return new DrawView(task, shown, all, Rule(shown), Reveal(shown), EntriesOf(shown, log), drawn, await FilesAsync(task, shown, over, cancel))
        {
            Replacements = await replacementList.ReadAsync(task, shown, Rule(shown), over, cancel),
            Departments = await departments.ReadAsync(cancel),
            Steps = await ceremony.ReadAsync(taskNumber, shown, cancel),
        };
    }

    /// <summary>The bytes of one public file of the attempt, or of all of them as a zip.</summary>
    public async Task<Result<byte[]>> FileAsync(string taskNumber, int attempt, string name, CancellationToken cancel)
    {
        if (!(await PublicFilesAsync(taskNumber, attempt, cancel)).Succeeded(out var files, out var problem))
        {
            return problem;
        }

        return name == BundleZip.Name && files.Count > 0 ? BundleZip.Of(files)
            : files.FirstOrDefault(file => file.Name == name) is { Text: { } text } ? Encoding.UTF8.GetBytes(text)
            : DrawRecordProblems.NotPublic(name);
    }

    /// <summary>All that anybody may have now, in the order of the page.</summary>
    internal async Task<Result<IReadOnlyList<(string Name, string Text)>>> PublicFilesAsync(string taskNumber, int attempt, CancellationToken cancel)
    {
        if (!(await ReadAsync(taskNumber, attempt, cancel)).Succeeded(out var view, out var problem))
        {
            return problem;
        }

        var log = view.Files.Contains(LogProofs.FileName) ? await proofs.ReadAsync(taskNumber, attempt, cancel) : null;
        var secret = view.Files.Contains(DrawFiles.FrameName) ? await attemptBundle.FilesAsync(view.Attempt, cancel) : null;
        return view.Files.Select(name => (name, name switch
        {
            DrawFiles.RuleName => view.Attempt.RuleJson!,
            DrawFiles.RevealName => view.Attempt.RevealJson!,
            DrawCounts.FileName => DrawCounts.Of(view.Rule!, view.Attempt.ResultDigest!, view.Attempt.AssignmentDigest!).Write(),
            LogProofs.FileName => log!,
            CeremonyFile.Name => CeremonyFile.Write(view.Steps),
            _ => secret![name],
        })).ToList();
    }

    /// <summary>Rule, reveal and counts. Of an open task all files in the place of the counts, once nobody can be warned any more.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(InspectionTask task, DrawAttempt attempt, bool over, CancellationToken cancel)
    {
        List<string> files = [.. attempt.RuleJson is null ? [] : new[] { DrawFiles.RuleName }, .. attempt.RevealJson is null ? [] : new[] { DrawFiles.RevealName }];

        if (Rule(attempt)?.NamesBodies is true)
        {
            files.Add(CeremonyFile.Name);
        }

        if (!task.Sealed && attempt.Locked is not null && over)
        {
            files.AddRange([DrawFiles.FrameName, DrawFiles.FrameKeyName, DrawFiles.RosterName, DrawFiles.RecusalsName,
                DrawFiles.ResultName, DrawFiles.AssignmentName]);

            if (attempt.People is not null)
            {
                files.Add(PeopleFile.Name);
            }

            if (await storedReplacements.ReadAsync(attempt.Id, cancel) is { Count: > 0 })
            {
                files.Add(ReplacementFile.Name);
            }
        }
        else if (attempt.Drawn is not null)
        {
            files.Add(DrawCounts.FileName);
        }

        if (files.Count > 0 && await proofs.ReadAsync(task.Number, attempt.Number, cancel) is not null)
        {
            files.Add(LogProofs.FileName);
        }

        return files;
    }

    private static DrawRule? Rule(DrawAttempt attempt) =>
        attempt.RuleJson is { } text ? RuleReader.Rule(text).Match<DrawRule?>(rule => rule, _ => null) : null;

    private static DrawReveal? Reveal(DrawAttempt attempt) =>
        attempt.RevealJson is { } text ? RuleReader.Reveal(text).Match<DrawReveal?>(reveal => reveal, _ => null) : null;

    private static Dictionary<LogKind, LogEntry> EntriesOf(DrawAttempt attempt, IEnumerable<LogEntry> log)
    {
        var own = log.Where(entry => AttemptLog.IsOf(attempt.Number, entry));
        return own.GroupBy(entry => entry.Kind).ToDictionary(group => group.Key, group => group.First());
    }
}

/// <param name="Log">The log entry of each phase, where it stands in the log.</param>
/// <param name="Drawn">How many targets were drawn, reserves left out.</param>
/// <param name="Files">What anybody may download now.</param>
public sealed record DrawView(
    InspectionTask Task, DrawAttempt Attempt, IReadOnlyList<DrawAttempt> All, DrawRule? Rule, DrawReveal? Reveal,
    IReadOnlyDictionary<LogKind, LogEntry> Log, int Drawn, IReadOnlyList<string> Files)
{
    /// <summary>Who did what in the ceremony, in the order of the log; empty in draws from before that was kept.</summary>
    public IReadOnlyList<CeremonyStep> Steps { get; init; } = [];

    /// <summary>The names of departments, by which a reader knows the bodies.</summary>
    public NamesByCode? Departments { get; init; }

    /// <summary>A body as a reader knows it: a department by its name, another as it is called.</summary>
    public string NameOf(string body) => DepartmentCode.TryParse(body, out var code) && Departments is { } names ? names[code] : body;

    /// <summary>For which body a party acted; null in draws from before that was kept.</summary>
    public string? BodyOf(string party) => Rule?.Parties.FirstOrDefault(known => known.Party == party)?.Body is { } body ? NameOf(body) : null;

    /// <summary>What was replaced after the draw, in order.</summary>
    public IReadOnlyList<ReplacementView> Replacements { get; init; } = [];

    /// <summary>Where people did not come by lot out of the department's own register, and by whose leave.</summary>
    public IReadOnlyList<SmallRegisterLabel> SmallRegisters => Rule?.Extra.GetValueOrDefault(SmallRegisterUse.RuleKey) is { } text
        ? JsonSerializer.Deserialize<SmallRegisterLabel[]>(text, Jsonb.Options)! : [];

    /// <summary>The smallest number of candidates of any target, where the rule says it.</summary>
    public string? FewestCandidates => Rule?.Extra.GetValueOrDefault(DrawRule.FewestCandidates);

    /// <summary>Whether everything that decides the draw is public, so that anybody can make it again.</summary>
    public bool IsWhole => Files.Contains(DrawFiles.FrameName);

    /// <summary>The files against which the proofs of one target are held: the same whether or not the rest is public yet.</summary>
    public IReadOnlyList<string> ProvingFiles => [.. Files.Where(file => file is DrawFiles.RuleName or DrawFiles.RevealName or LogProofs.FileName)];

    /// <summary>The files with which the draw can be verified now; none before it is drawn.</summary>
    public IReadOnlyList<string> VerifiableFiles => IsWhole || Files.Contains(DrawCounts.FileName) ? Files : [];
}
