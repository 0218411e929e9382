using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>A target reads its own line by its code, once nobody can be warned by it any more. Without the code the answer is always the same.</summary>
public sealed class ReadOwnLine(SupervisionDb db, TimeProvider clock)
{
    public async Task<Result<OwnLine>> ReadAsync(string taskNumber, int number, string target, string code, CancellationToken cancel)
    {
        var attempt = await db.Attempts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Number == number && db.Tasks.Any(t => t.Id == a.Task && t.Number == taskNumber), cancel);

        if (attempt is null)
        {
            return AttemptProblems.None(taskNumber);
        }

        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == attempt.Task, cancel);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

        if (attempt.Drawn is null || !await VisitsOver.OfAsync(db, task, attempt, today, cancel))
        {
            return DrawRecordProblems.OwnLineNotYet();
        }

        var asked = CreditCode.TryParse(target, out var creditCode) ? creditCode.ToString() : target.Trim();
        return OwnLineCode.Fits(attempt.FrameKey, asked, code)
            ? await LineAsync(attempt, taskNumber, asked, cancel)
            : DrawRecordProblems.OwnLineRefused();
    }

    private async Task<Result<OwnLine>> LineAsync(DrawAttempt attempt, string taskNumber, string target, CancellationToken cancel)
    {
        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem)
            || !RuleReader.Reveal(attempt.RevealJson!).Succeeded(out var reveal, out problem))
        {
            return problem;
        }

        var frame = (await new FrozenLines(db).ReadAsync(attempt.Id, cancel)).Frame;
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
