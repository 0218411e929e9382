using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Bundles;

/// <summary>审计抽取包: all files of a task's latest attempt, and who the people of the roster are, as they stand in the database.</summary>
public sealed class AuditBundle(FindAttempt findAttempt, AttemptBundle attemptBundle, AttemptCeremony ceremony, AttemptLog proofs)
{
    /// <returns>How many files were written; an existing file of the same name is replaced.</returns>
    public async Task<Result<int>> WriteAsync(string taskNumber, string folder, CancellationToken cancel)
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
