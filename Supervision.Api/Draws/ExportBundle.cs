using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Writes the auditor's bundle of a task's latest attempt to a folder: all files, and who the people of the roster are.</summary>
public sealed class ExportBundle(FindAttempt findAttempt, AttemptBundle attemptBundle, AttemptCeremony ceremony, AttemptLog proofs)
{
    public async Task<Result<int>> ExecuteAsync(string taskNumber, string folder, CancellationToken cancel)
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
