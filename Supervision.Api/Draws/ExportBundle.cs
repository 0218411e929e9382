using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Writes the auditor's bundle of a task's latest attempt to a folder: all files, and who the people of the roster are.</summary>
public sealed class ExportBundle(Acts acts, FindAttempt findAttempt, AttemptBundle attemptBundle, AttemptCeremony ceremony, AttemptLog proofs, TimeProvider clock)
{
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, string folder, CancellationToken cancel)
    {
        return acts.ActOnceAsync(
            actor, DrawActs.Export, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                var written = await WriteAsync(taskNumber, folder, cancel);

                if (written.Succeeded(out var files, out _))
                {
                    await ledger.AuditAsync(actor, DrawActs.Export.Named, taskNumber, new { 文件 = files }, clock.GetUtcNow(), cancel);
                }

                return written;
            },
            cancel);
    }

    private async Task<Result<int>> WriteAsync(string taskNumber, string folder, CancellationToken cancel)
    {
        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var files = (await attemptBundle.FilesAsync(found.Attempt, cancel)).ToDictionary();

        if (await ceremony.ReadAsync(taskNumber, found.Attempt, cancel) is { Count: > 0 } steps)
        {
            files[CeremonyFile.Name] = CeremonyFile.Write(steps);
        }

        if (await proofs.ReadAsync(taskNumber, found.Attempt.Number, cancel) is { } log)
        {
            files[LogProofs.FileName] = log;
        }

        if (await attemptBundle.SaltsAsync(found.Attempt, cancel) is { } salts)
        {
            files[PeopleFile.SaltsName] = salts;
        }

        Directory.CreateDirectory(folder);

        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path + ".unfinished", text, cancel);
            File.Move(path + ".unfinished", path, overwrite: true);
        }

        return files.Count;
    }
}
