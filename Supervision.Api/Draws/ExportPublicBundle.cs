using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Writes to a folder what anybody may have of an attempt now: of a sealed one the sealed bundle, of an open one all of it once it is public.</summary>
public sealed class ExportPublicBundle(DrawRecord draws)
{
    /// <summary>The names of the files written.</summary>
    public async Task<Result<IReadOnlyList<string>>> ExecuteAsync(string taskNumber, int attempt, string folder, CancellationToken cancel)
    {
        if (!(await draws.PublicFilesAsync(taskNumber, attempt, cancel)).Succeeded(out var files, out var problem))
        {
            return problem;
        }

        Directory.CreateDirectory(folder);

        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path + ".unfinished", text, new UTF8Encoding(false), cancel);
            File.Move(path + ".unfinished", path, overwrite: true);
        }

        return files.Select(file => file.Name).ToList();
    }
}
