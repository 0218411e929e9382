using Microsoft.EntityFrameworkCore;
using Supervision.Api.Transparency;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Transparency;
using Supervision.Testing;

namespace Supervision.Api.Tests.Flow;

public sealed class VerifyLogTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Noon = SmallCity.At("2026-02-10T12:00");

    [Fact]
    public async Task An_entry_altered_behind_the_programs_back_is_named()
    {
        await WriteAsync(5);
        Assert.Equal(new LogCounts(5, 5), await VerifyAsync());

        await using var db = database.NewContext();
        await db.Database.ExecuteSqlRawAsync(
            "alter table log_entries disable trigger all; update log_entries set record = 'x' where index = 3; alter table log_entries enable trigger all");

        var problem = await ProblemAsync();
        Assert.Equal("log.altered", problem.Code);
        Assert.Contains("透明日志第3条", problem.Message, StringComparison.Ordinal);
    }

    private async Task WriteAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var db = database.NewContext();
            await db.ActAsync<Done>(
                async ledger =>
                {
                    await ledger.AuditAsync(SmallCity.Planner, "试写", "对象", null, Noon, default);
                    await ledger.LogAsync(LogKind.PlanPublished, "对象", new { i }, Noon, default);
                    return default(Done);
                },
                default);
        }
    }

    private async Task<LogCounts> VerifyAsync()
    {
        await using var db = database.NewContext();
        return (await new VerifyLog(db).ExecuteAsync(default)).Match(counts => counts, problem => throw new InvalidOperationException(problem.Message));
    }

    private async Task<Problem> ProblemAsync()
    {
        await using var db = database.NewContext();
        return (await new VerifyLog(db).ExecuteAsync(default)).Match(_ => throw new InvalidOperationException("Nothing found."), problem => problem);
    }
}
