using Microsoft.EntityFrameworkCore;
using Supervision.Api.Log.Comparers;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Log;

/// <summary>The log is held against the rows: what the role of the program, or the owner of a restored copy, changes past the door is named.</summary>
public sealed class RowCheckTests(VerifiedCity city) : IClassFixture<VerifiedCity>, IAsyncLifetime
{
    private const string Standing = "(select id from disclosures where withdrawn_at is null order by record limit 1)";
    private const string Drawn = "(select id from draw_attempts where drawn is not null)";
    private const string Voided = "(select id from draw_attempts where voided is not null)";

    public async ValueTask InitializeAsync() => await city.RestoreAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_nobody_touched_fits_and_it_is_said_what_was_compared()
    {
        var verified = LogBook.Ok(await VerifyAsync());

        var counts = verified.Rows.Compared.ToDictionary(kind => kind.Kind, kind => kind.Entries);
        Assert.Equal((1L, 2L, 2L, 1L, 1L), (counts[LogKind.PlanPublished], counts[LogKind.PlanAmended], counts[LogKind.DrawFrozen], counts[LogKind.DrawDone], counts[LogKind.DrawVoided]));
        Assert.True(counts[LogKind.ResultDisclosed] > 5);
        Assert.Equal((1L, 1L), (counts[LogKind.Withdrawal], counts[LogKind.ListAdopted]));
        Assert.True(counts[LogKind.Replacement] >= 1);
        Assert.Equal(verified.Chain.Log, counts.Values.Sum() + verified.Rows.NotCompared.Sum(kind => kind.Entries));
    }

    [Fact]
    public async Task The_command_says_what_was_compared_and_that_the_clock_may_be_set_here()
    {
        var (code, text) = await city.City.CommandAsync(null, "log", "verify");

        Assert.Equal(0, code);
        Assert.Contains("日志与数据库的记录双向核对，一一相符：计划公布1条、计划调整2条", text, StringComparison.Ordinal);
        Assert.Contains("演示时钟", text, StringComparison.Ordinal);
        Assert.DoesNotContain("逐条相符", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_entry_has_a_comparer_or_a_reason_why_it_has_none()
    {
        var compared = await city.City.WithAsync<RowCheck, IReadOnlyList<LogKind>>(check =>
            Task.FromResult<IReadOnlyList<LogKind>>([.. check.Comparers.SelectMany(comparer => comparer.Kinds)]));

        Assert.Equal(compared.Distinct().Count(), compared.Count);
        Assert.Empty(Enum.GetValues<LogKind>().Except(compared).Except(RowCheck.WithoutRows.Keys));
        Assert.Empty(compared.Intersect(RowCheck.WithoutRows.Keys));
    }

    [Theory]
    [InlineData("update disclosures set withdrawn_at = now(), withdrawn_because = '无', salt = null where id = " + Standing, "没有“撤回”的条目")]
    [InlineData("update disclosures set withdrawn_at = null, salt = '00112233445566778899aabbccddeeff' where withdrawn_at is not null", "公示内容不同")]
    [InlineData("delete from disclosures where id = " + Standing, "（结果公示，")]
    [InlineData("update disclosures set content = jsonb_set(content, '{{items,0,result}}', '\"未检查\"') where id = " + Standing, "公示内容不同")]
    [InlineData("update disclosures set salt = '00112233445566778899aabbccddeeff' where id = " + Standing, "公示内容不同")]
    [InlineData("update disclosures set commitment = repeat('0', 64) where id = " + Standing, "承诺值不同")]
    [InlineData("update disclosures set target_name = '别家饭店' where id = " + Standing, "对象或者任务不同")]
    [InlineData("update disclosures set due_on = due_on + 90 where id = " + Standing, "公示期限不同")]
    [InlineData("update disclosures set salt = '00112233445566778899aabbccddeeff' where withdrawn_at is not null", "盐值不同")]
    [InlineData("insert into disclosures (id, record, target, target_name, department, content, occurred_on, due_on, salt, commitment, written_at) select gen_random_uuid(), record || '-2', target, target_name, department, content, occurred_on, due_on, salt, commitment, written_at from disclosures where id = " + Standing, "没有“结果公示”的条目")]
    [InlineData("update annual_plans set title = '别的计划'", "title不同")]
    [InlineData("update annual_plans set tasks = jsonb_set(tasks, '{{0,title}}', '\"别的任务\"')", "after不同")]
    [InlineData("update annual_plans set amendments = '[]'", "计划")]
    [InlineData("update annual_plans set amendments = jsonb_set(amendments, '{{0,reason}}', '\"别的理由\"')", "reason不同")]
    [InlineData("update annual_plans set amendments = jsonb_set(amendments, '{{0,before,0,title}}', '\"别的任务\"')", "tasks不同")]
    [InlineData("update annual_plans set amendments = jsonb_set(amendments, '{{1,before,0,title}}', '\"别的任务\"')", "after不同")]
    [InlineData("update annual_plans set published = null", "（计划公布，")]
    [InlineData("delete from annual_plans", "（计划公布，")]
    [InlineData("update inspection_tasks set title = '别的任务' where number = 'XT-2026-0001'", "title不同")]
    [InlineData("update inspection_tasks set items = jsonb_set(items, '{{0,name}}', '\"别的事项\"') where number = 'XT-2026-0001'", "items不同")]
    [InlineData("delete from inspection_tasks where number = 'XT-2026-0002'; delete from draw_attempts where voided is not null", "条（")]
    [InlineData("update inspection_checks set officers = jsonb_set(officers, '{{0,name}}', '\"别人\"') where id = (select id from inspection_checks order by target limit 1)", "检查上的人员")]
    [InlineData("update inspection_checks set officers = officers - 0 where id = (select id from inspection_checks order by target limit 1)", "检查上的人员")]
    [InlineData("update roster_rows set name = '别人' where attempt = " + Drawn, "rosterPeopleDigest不同")]
    [InlineData("update draw_attempts set assignment_root = repeat('0', 64) where id = " + Drawn, "assignmentRoot不同")]
    [InlineData("update draw_attempts set voided = drawn, void_reason = '无', locked = null where id = " + Drawn, "（抽取锁定，")]
    [InlineData("update draw_attempts set voided = null, void_reason = null where id = " + Voided, "（抽取作废，")]
    [InlineData("update draw_attempts set void_reason = '别的理由' where id = " + Voided, "reason不同")]
    [InlineData("delete from draw_attempts where id = " + Voided, "（名录冻结，")]
    [InlineData("delete from frame_rows where ordinal = 17 and attempt = " + Drawn, "frameRoot不同")]
    [InlineData("update frame_rows set target = '91430399MA00099999' where ordinal = 17 and attempt = " + Drawn, "frameRoot不同")]
    [InlineData("update draw_attempts set frame_root = repeat('0', 64) where id = " + Drawn, "frameRoot不同")]
    [InlineData("update roster_rows set lead = not lead where attempt = " + Drawn, "rosterDigest不同")]
    [InlineData("delete from excluded_rows", "excluded")]
    [InlineData("update draw_attempts set rule_json = replace(rule_json, '\"quota\":1', '\"quota\":2') || ' ' where id = " + Drawn, "commitDigest不同")]
    [InlineData("update draw_attempts set commit_index = commit_index + 1 where id = " + Drawn, "日志序号不同")]
    [InlineData("update draw_attempts set reveal_json = replace(reveal_json, '3141', '2718') where id = " + Drawn, "revealDigest不同")]
    [InlineData("update drawn_rows set reserve = not reserve where attempt = " + Drawn, "resultDigest不同")]
    [InlineData("update assigned_rows set ticket = repeat('0', 64) where attempt = " + Drawn, "assignmentDigest不同")]
    [InlineData("update draw_attempts set result_digest = repeat('0', 64) where id = " + Drawn, "resultDigest不同")]
    [InlineData("update replacement_rows set reason = 'moved'", "digest不同")]
    [InlineData("delete from replacement_rows", "（替换，")]
    [InlineData("update rule_texts set text = text || ' '", "不符")]
    [InlineData("delete from list_versions where list = (select min(list) from list_versions)", "不符")]
    public async Task What_was_changed_past_the_door_is_named(string sql, string found)
    {
        await city.TamperAsync(sql);

        var problem = LogBook.Refusal(await VerifyAsync());

        Assert.Equal("log.altered", problem.Code);
        Assert.Contains(found, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_persons_state_the_time_by_command_and_the_statement_is_compared_too()
    {
        var (proposed, _) = await city.City.CommandAsync(Person("周一", Role.SystemAdministrator), "log", "time-statement", "propose", "--reason", "停电检修");
        var (alone, refusal) = await city.City.CommandAsync(Person("周一", Role.AuditAdministrator), "log", "time-statement", "confirm");
        var (confirmed, said) = await city.City.CommandAsync(Person("吴八", Role.AuditAdministrator), "log", "time-statement", "confirm");

        Assert.Equal((0, 1, 0), (proposed, alone, confirmed));
        Assert.Contains("由两个人作出", refusal, StringComparison.Ordinal);
        Assert.Contains("时间声明已写入透明日志第", said, StringComparison.Ordinal);
        Assert.Contains("时间声明1条", (await city.City.CommandAsync(null, "log", "verify")).Text, StringComparison.Ordinal);
        await city.TamperAsync("update time_statements set reason = '别的原因'");
        Assert.Contains("reason不同", LogBook.Refusal(await VerifyAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_which_there_is_no_row_is_named_by_its_number()
    {
        await using var db = city.NewContext();
        var last = await db.LogEntries.AsNoTracking().OrderByDescending(entry => entry.Index).FirstAsync();
        var record = new WithdrawalRecord("不存在");
        db.LogEntries.Add(LogEntry.Of(last.Index + 1, record.Kind, record.Record, LogRecords.Write(record), last.At));
        await db.SaveChangesAsync();

        Assert.Contains($"透明日志第{last.Index + 1}条（撤回，不存在）", LogBook.Refusal(await VerifyAsync()).Message, StringComparison.Ordinal);
    }

    private static Actor Person(string name, Role role) => new(name, Flow.SmallCity.Market, role);

    private Task<Result<LogVerified>> VerifyAsync() => city.City.WithAsync<VerifyLog, Result<LogVerified>>(verify => verify.ExecuteAsync([], default));
}
