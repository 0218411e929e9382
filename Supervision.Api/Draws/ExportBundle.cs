using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Writes the auditor's bundle of a task's latest attempt to a folder: all files, and who the people of the roster are. To whom it goes and for what stands in the audit.</summary>
public sealed class ExportBundle(Acts acts, AuditBundle bundle, TimeProvider clock)
{
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, string folder, BundleRecipient to, CancellationToken cancel)
    {
        return acts.ActOnceAsync<int>(
            actor, DrawActs.Export, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                if (to.Fault() is { } fault)
                {
                    return fault;
                }

                var written = await bundle.WriteAsync(taskNumber, folder, cancel);

                if (written.Succeeded(out var files, out _))
                {
                    await ledger.AuditAsync(actor, DrawActs.Export.Named, taskNumber, new { 文件 = files, 收件人 = to.Recipient!.Trim(), 用途 = to.Purpose!.Trim() }, clock.GetUtcNow(), cancel);
                }

                return written;
            },
            cancel);
    }
}
