using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers;

/// <summary>导入名录: brings a register up to date from a file. Good rows are kept, bad ones given back with the reason; all in one transaction.</summary>
public sealed class ImportRegister(SupervisionDb db, Acts acts, RegisterRows rows, CodeTables codes, TimeProvider clock)
{
    // One import of a register after the other.
    private const long FirstLock = 0x5355_5045_0100;

    /// <param name="source">Where the file is from; its name when null.</param>
    /// <param name="errorsPath">Where refused rows go; beside the file when null.</param>
    public async Task<Result<ImportReport>> ExecuteAsync(
        Actor actor, RegisterKind register, string path, string? source, string? errorsPath, IProgress<ImportProgress>? progress,
        CancellationToken cancel)
    {
        source = string.IsNullOrWhiteSpace(source) ? Ending(Path.GetFileName(path)) : source.Trim();

        if (await acts.WhyNotAsync(actor, RegisterActs.Import, cancel) is { } refused)
        {
            return refused;
        }

        if (source.Length > Subject.SourceMaxLength)
        {
            return ImportProblems.SourceTooLong(Subject.SourceMaxLength);
        }

        if (!RowFiles.Open(path).Succeeded(out var reader, out var problem))
        {
            return problem;
        }

        using var lines = reader;

        if (!ColumnMap.Of(register, path, lines.Headers).Succeeded(out var columns, out problem))
        {
            return problem;
        }

        errorsPath ??= ErrorFile.PathFor(path);

        if (Path.GetFullPath(errorsPath) == Path.GetFullPath(path))
        {
            return FileProblems.ErrorsOverInput(path);
        }

        using var errors = new ErrorFile(errorsPath, columns.Headers);
        var watch = new ImportWatch(clock, progress);
        var run = new ImportRun(codes, columns, lines, errors, source, actor.Department, clock.GetLocalNow(), watch, cancel);
        return await GuardedAsync(actor, register, path, errorsPath, run);
    }

    private async Task<Result<ImportReport>> GuardedAsync(Actor actor, RegisterKind register, string path, string errorsPath, ImportRun run)
    {
        try
        {
            var written = await acts.ActOnceAsync<Taken>(actor, RegisterActs.Import, OtherObjects.Nothing(register.Named()), ledger => WriteAsync(ledger, actor, register, path, run), run.Cancel);
            var allRefused = run.Errors.Count > 0 && written.Match(taken => taken.Rows == 0, _ => false);
            var published = written.Match(_ => run.Errors.Publish(), _ => null);

            return written.Match<Result<ImportReport>>(
                taken => allRefused
                    ? ImportProblems.AllRefused(register, run.Errors.Count, errorsPath)
                    : new ImportReport(
                        register, new(taken.Added, taken.Changed, taken.Unchanged, run.Errors.Count), published, taken.Notices, run.Watch.Elapsed),
                refused => refused);
        }
        catch (UnwritableException unwritable)
        {
            return unwritable.Problem;
        }
        catch (Exception exception) when (DatabaseProblem(exception) is { } problem)
        {
            return problem;
        }
        catch (Exception exception) when (RowFiles.Unreadable(path, exception) is { } problem)
        {
            return problem;
        }
    }

    private async Task<Result<Taken>> WriteAsync(Ledger ledger, Actor actor, RegisterKind register, string path, ImportRun run)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({FirstLock + (long)register})", run.Cancel);
        var taken = await rows.TakeAsync(register, run);
        run.Errors.Close();

        if (taken.Rows + run.Errors.Count == 0)
        {
            return ImportProblems.NoRows(path);
        }

        // A file of which nothing was taken does not make the register any fresher.
        if (taken.Rows > 0)
        {
            var counts = new RowCounts(taken.Added, taken.Changed, taken.Unchanged, run.Errors.Count);
            var digest = run.Reader.Digest();
            db.Add(RegisterSync.Of(RegisterSyncId.New(run.At), register, run.Source, digest, counts, actor, run.At));

            // The trail says when it was done: a long import began before others that stand in it by now.
            await ledger.AuditAsync(actor, "导入名录", register.Named(),
                new { 来源 = run.Source, 摘要 = digest, 新增 = counts.Added, 更新 = counts.Changed, 未变 = counts.Unchanged, 退回 = counts.Refused },
                clock.GetUtcNow(), run.Cancel);
        }

        return taken;
    }

    private static Problem? DatabaseProblem(Exception exception)
    {
        return exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ConfigurationLimitExceeded } full =>
                ImportProblems.DatabaseDiskFull(full.MessageText),
            PostgresException { SqlState: [_, _, ..] state } broken when state.StartsWith("57", StringComparison.Ordinal) =>
                ImportProblems.DatabaseBroke(broken.MessageText),
            PostgresException refused => ImportProblems.DatabaseRefused(refused.MessageText),
            NpgsqlException broken => ImportProblems.DatabaseBroke(broken.Message),
            DbUpdateException { InnerException: { } inner } => DatabaseProblem(inner),
            _ => null,
        };
    }

    private static string Ending(string name) => name.Length <= Subject.SourceMaxLength ? name : name[^Subject.SourceMaxLength..];
}
