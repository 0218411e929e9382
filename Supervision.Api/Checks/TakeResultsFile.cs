using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Takes a results file of the provincial platform as it was sent through a page.</summary>
public sealed class TakeResultsFile(Acts acts, ImportResults import)
{
    public async Task<Result<ResultsImport>> ExecuteAsync(Actor actor, Stream file, string name, CancellationToken cancel)
    {
        if (await acts.WhyNotAsync(actor, CheckActs.Import, cancel) is { } refused)
        {
            return refused;
        }

        var folder = Directory.CreateTempSubdirectory("results");

        try
        {
            // The name the officer knows stands in the messages.
            var path = Path.Combine(folder.FullName, Path.GetFileName(name) is { Length: > 0 } known ? known : "results.csv");

            await using (var copy = File.Create(path))
            {
                await file.CopyToAsync(copy, cancel);
            }

            if (!PlatformFile.Read(path).Succeeded(out var rows, out var problem))
            {
                return problem with { Message = problem.Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal) };
            }

            return await import.ExecuteAsync(actor, rows, progress: null, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
