using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>A target reads its own line by its code, once, when nobody can be warned by it any more. Without the code the answer is always the same.</summary>
public sealed class ReadOwnLine(SupervisionDb db, Acts acts, VisitsOver visitsOver, FrozenLines frozenLines,
    FindOwnLineCode findCode, TimeProvider clock)
{
    // The enterprise itself, for no department.
    private static readonly Actor Holder = new("持核对码的检查对象", DepartmentCode.Parse("000000"), Role.Enterprise);

    public Task<Result<OwnLineReading>> ExecuteAsync(string taskNumber, int number, string target, string code, CancellationToken cancel)
    {
        return acts.ByCodeAsync<OwnLineReading>(
            DrawActs.ReadOwnLine,
            async ledger =>
            {
                var attempt = await db.Attempts.AsNoTracking()
                    .SingleOrDefaultAsync(a => a.Number == number && db.Tasks.Any(t => t.Id == a.Task && t.Number == taskNumber), cancel);

                if (!FindOwnLineCode.CanBeAsked(target))
                {
                    return DrawRecordProblems.OwnLineRefused();
                }

                if (attempt is null)
                {
                    return AttemptProblems.None(taskNumber);
                }

                var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == attempt.Task, cancel);
                var today = OfficeClock.Today(clock);

                if (attempt.Drawn is null || !await visitsOver.OfAsync(task, attempt, today, cancel))
                {
                    return DrawRecordProblems.OwnLineNotYet();
                }

                if (await findCode.ReadAsync(attempt.Id, target, code, cancel) is not { } found)
                {
                    return DrawRecordProblems.OwnLineRefused();
                }

                return await UseAsync(ledger, found, attempt, taskNumber, cancel);
            },
            cancel);
    }

    private async Task<Result<OwnLineReading>> UseAsync(
        Ledger ledger, OwnLineCode code, DrawAttempt attempt, string taskNumber, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (now > code.ReadableUntil)
        {
            return DrawRecordProblems.OwnLineCodeUsed(code.UsedAt!.Value);
        }

        if (!(await LineAsync(attempt, code.Target, cancel)).Succeeded(out var line, out var problem))
        {
            return problem;
        }

        if (code.Use(now))
        {
            await ledger.AuditAsync(Holder, "凭核对码取得自己的一行", taskNumber,
                new { attempt = attempt.Number, 对象 = code.Target }, now, cancel);
        }

        return new OwnLineReading(line, code.ReadableUntil!.Value);
    }

    private async Task<Result<OwnLine>> LineAsync(DrawAttempt attempt, string target, CancellationToken cancel)
    {
        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem)
            || !RuleReader.Reveal(attempt.RevealJson!).Succeeded(out var reveal, out problem))
        {
            return problem;
        }

        var frame = (await frozenLines.ReadAsync(attempt.Id, cancel)).Frame;
        var index = frame.IndexOf(target);

        if (index < 0)
        {
            return DrawRecordProblems.OwnLineRefused();
        }

        var line = FrameLine.Of(frame, attempt.FrameKey, index, reveal);
        var last = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && row.Stratum == line.Stratum && !row.Reserve)
            .OrderByDescending(row => row.Rank).Select(row => row.Ticket).FirstOrDefaultAsync(cancel);

        return new OwnLine(rule.Task, rule.Attempt, target, line.Stratum, line.Salt, index, line.Size, line.Siblings, line.Ticket, last,
            last is not null && string.CompareOrdinal(line.Ticket, last) <= 0);
    }
}

/// <param name="Until">Until when the same code shows it again.</param>
public sealed record OwnLineReading(OwnLine Line, DateTimeOffset Until);
