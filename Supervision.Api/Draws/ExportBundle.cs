using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Writes the auditor's bundle of a task's latest attempt to a folder: all files, and who the people of the roster are.</summary>
public sealed class ExportBundle(Acts acts, AuditBundle bundle, TimeProvider clock)
{
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, string folder, CancellationToken cancel)
    {
        return acts.ActOnceAsync(
            actor, DrawActs.Export, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                var written = await bundle.WriteAsync(taskNumber, folder, cancel);

                if (written.Succeeded(out var files, out _))
                {
                    await ledger.AuditAsync(actor, DrawActs.Export.Named, taskNumber, new { 文件 = files }, clock.GetUtcNow(), cancel);
                }

                return written;
            },
            cancel);
    }
}
