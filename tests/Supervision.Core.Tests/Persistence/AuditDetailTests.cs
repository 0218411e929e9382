using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>The trail is read years later: a type that is renamed may not change what acts put into it.</summary>
public sealed class AuditDetailTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DepartmentCode Lead = DepartmentCode.Parse("430300-SJ");

    [Fact]
    public async Task Values_of_the_domain_stand_in_the_trail_as_they_always_did()
    {
        SourceValue[] values = [new("现场掷骰二十次的点数（样例）", "16225545426651554145")];
        object?[] details =
        [
            null,
            new { 数值 = values },
            new { 对象 = SubjectKey.Parse("92430399MAK1B2W03U"), 期限 = new DateOnly(2026, 10, 30) },
            new { 范围 = new BackCheckScope(new(2026, 10, 1), new(2026, 10, 31), Lead), 复核部门 = Lead.ToString() },
            new { 限制 = new List<string> { "YEARLY" }, 理由 = "群众举报" },
        ];

        await WriteAsync(details);

        await using var db = database.NewContext();
        Assert.Equal(
            [
                "{}",
                """{"数值":[{"name":"现场掷骰二十次的点数（样例）","value":"16225545426651554145"}]}""",
                """{"对象":"92430399MAK1B2W03U","期限":"2026-10-30"}""",
                """{"范围":{"from":"2026-10-01","to":"2026-10-31","department":"430300-SJ"},"复核部门":"430300-SJ"}""",
                """{"限制":["YEARLY"],"理由":"群众举报"}""",
            ],
            await db.AuditEntries.OrderBy(entry => entry.Number).Select(entry => entry.Detail).ToListAsync());
    }

    private async Task WriteAsync(object?[] details)
    {
        await using var db = database.NewContext();
        var written = await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                foreach (var detail in details)
                {
                    await ledger.AuditAsync(new Actor("周一", Lead, Role.Planner), "试写", "对象", detail, Noon, CancellationToken.None);
                }

                return default(Done);
            },
            CancellationToken.None);
        Assert.True(written.Succeeded(out _, out _));
    }
}
