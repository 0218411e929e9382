using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>The file of a task's checks for the provincial platform, as bytes.</summary>
public sealed class TaskListFile(ExportTaskList export)
{
    public async Task<Result<byte[]>> ReadAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        var exported = await export.ExecuteAsync(actor, taskNumber, cancel);

        if (!exported.Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var folder = Directory.CreateTempSubdirectory("task-list");

        try
        {
            var path = Path.Combine(folder.FullName, "list.csv");
            PlatformFile.Write(path, [.. rows]);
            return await File.ReadAllBytesAsync(path, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
