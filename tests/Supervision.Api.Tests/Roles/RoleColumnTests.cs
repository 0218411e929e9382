using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Walls;
using Supervision.Testing;

namespace Supervision.Api.Tests.Roles;

/// <summary>
/// Every column that a role may change, as the catalogue has it, is tried in a row that stands: the database refuses, or the file of the
/// table's guards says why it need not. What came of it is the page docs/roles.md.
/// </summary>
public sealed partial class RoleColumnTests(FilledCity city) : IClassFixture<FilledCity>
{
    private static readonly string Page = Repository.PathTo("docs", "roles.md");

    // Without a row in this city; what may become of one is tried with the ceremonies.
    private static readonly string[] TriedElsewhere = ["party_codes"];

    [Fact]
    public async Task A_column_is_refused_or_its_file_says_why_it_may_change()
    {
        var (program, publisher) = (await TryAsync("supervision_app", city.ProgramAddress), await TryAsync("supervision_publisher", city.PublisherAddress));
        var all = program.Concat(publisher).ToList();

        Assert.NotEmpty(publisher);
        Assert.Equal("", string.Join('\n', all.Select(WhyUndecided).OfType<string>()));
        Assert.Equal("", string.Join('\n', Reasons().Where(reason => all.All(tried => tried.Name != reason.Key || tried.Outcome.ByGuard))
            .Select(reason => $"{reason.Key} is said to be unguarded and a guard refuses it, or there is no such column.")));
        PageMatches(await PageOfAsync(program, publisher));
    }

    private static string? WhyUndecided(Tried tried)
    {
        if (TriedElsewhere.Contains(tried.Table) || Reasons().ContainsKey(tried.Name))
        {
            return null;
        }

        if (tried.Outcome is { Refusal: null, Tried: > 0 })
        {
            return $"{tried.Role} may change {tried.Name} of a row that stands.";
        }

        return tried.Outcome.Tried == 0 ? $"{tried.Name} was not tried as {tried.Role}: there is no row, or no value that fits." : null;
    }

    private async Task<List<Tried>> TryAsync(string role, string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        var tried = new List<Tried>();

        foreach (var column in await ColumnsAsync(role))
        {
            var (table, name, type) = (column[0], column[1], column[2]);
            tried.Add(new(role, table, name, await ColumnTrial.TryAsync(connection, table, name, type)));
        }

        return tried;
    }

    private Task<IReadOnlyList<string[]>> ColumnsAsync(string role) => city.AskCatalogueAsync(
        $"""
        select relname::text, attname::text, format_type(atttypid, null)
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
            and has_column_privilege('{role}', attrelid, attnum, 'update')
        order by relname collate "C", attname collate "C"
        """);

    private async Task<string> PageOfAsync(List<Tried> program, List<Tried> publisher)
    {
        var page = new StringBuilder(
            """
            # 数据库里谁能改什么

            程序以两个角色在数据库里写入，都不是表的所有者：业务程序 `supervision_app`，公示投递 `supervision_publisher`。公众网页以 `supervision_public` 只读，执法监督的网页以 `supervision_supervisor` 读，只写得下读取记录、被拒绝的记录和第一次用到的规则书。写入的两个角色都不能
            清空表、停用或者更换触发器，也不能删除行，只有满七日的表单提交标记可以由业务程序清理。业务程序可以读和新增每张表的行；公示投递能读、能新增的表列在下面。能改的列只有下面这些：
            每一列都在已经成立的行（已公布、已签署、已审核、已公示）上试过，右边是数据库当时拒绝的话，或者为什么不必拒绝。

            本页由测试 `RoleColumnTests` 从数据库生成；新的列没有定下来之前，测试不通过。重新生成：`APPROVE=1` 运行这个测试。


            """);
        Section(page, "业务程序能改的列", program);
        Section(page, "公示投递能改的列", publisher);
        await PublisherAsync(page);
        await PublicAsync(page);
        await WallsAsync(page);
        await TriggersAsync(page);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, List<Tried> all)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| 表 | 列 | 在成立的行上改它 |\n|---|---|---|\n");

        foreach (var tried in all)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {TitleOf(tried.Table)}`{tried.Table}` | `{tried.Column}` | {Answer(tried)} |\n");
        }

        page.Append('\n');
    }

    private static string Answer(Tried tried)
    {
        if (TriedElsewhere.Contains(tried.Table))
        {
            return "见下面的触发器";
        }

        return Reasons().TryGetValue(tried.Name, out var why) ? $"可以：{why}" : $"拒绝：{tried.Outcome.Refusal}";
    }

    private async Task PublisherAsync(StringBuilder page)
    {
        page.Append("## 公示投递能读、能新增的表\n\n| 表 | 读 | 新增 |\n|---|---|---|\n");

        foreach (var right in await city.AskCatalogueAsync(
            """
            select relname::text, case when has_table_privilege('supervision_publisher', oid, 'insert') then '可以' else '不可以' end
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^__'
                and has_table_privilege('supervision_publisher', oid, 'select')
            order by relname collate "C"
            """))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {TitleOf(right[0])}`{right[0]}` | 可以 | {right[1]} |\n");
        }

        page.Append('\n');
    }

    private async Task PublicAsync(StringBuilder page)
    {
        page.Append("## 公众网页能读的表\n\n公众网页什么也不能写。抽取、文书、完成情况等页由程序自己读，因为到什么时候才公开，行里没有写。\n\n| 表 | 列 | 行 |\n|---|---|---|\n");

        foreach (var right in await city.AskCatalogueAsync(
            """
            select relname::text,
                case when has_table_privilege('supervision_public', oid, 'select') then '全部'
                    else (select string_agg(format('`%s`', attname), '、' order by attname collate "C") from pg_attribute
                        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and has_column_privilege('supervision_public', attrelid, attnum, 'select')) end,
                coalesce((select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = pg_class.oid and polname = 'public'), 'true')
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege('supervision_public', oid, 'select')
            order by relname collate "C"
            """))
        {
            var rows = right[2] == "true" ? "全部" : $"`{right[2]}`";
            page.Append(CultureInfo.InvariantCulture, $"| {TitleOf(right[0])}`{right[0]}` | {right[1]} | {rows} |\n");
        }

        page.Append('\n');
    }

    private async Task WallsAsync(StringBuilder page)
    {
        page.Append(
            """
            ## 部门之间的墙

            每个事务用登录会话的令牌说明是谁在办理；没有令牌、令牌不对或者会话已经结束的，有墙的表一行也看不到，也写不进。程序自己的会话由账号 `supervision_gate` 在启动时打开。
            执法监督看得到监督范围内各部门的行，本局的看不到。查询忘了写条件的，也只看到本部门的。没有墙的表，右边写明理由。

            | 表 | 谁的行 |
            |---|---|

            """);

        foreach (var row in await city.AskCatalogueAsync(
            "select relname::text, relrowsecurity::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate \"C\""))
        {
            if (WallOf(row[0]) is { } wall)
            {
                Assert.Equal(wall.Kind is not WallKind.Outside, row[1] == "true");
                page.Append(CultureInfo.InvariantCulture, $"| {TitleOf(row[0])}`{row[0]}` | {(wall.Kind is WallKind.Outside ? "没有墙：" : "")}{wall.Why} |\n");
            }
        }

        page.Append('\n');
    }

    private static Wall? WallOf(string table)
    {
        using var db = SupervisionDbOptions.Open("Host=nowhere");
        return db.Model.GetEntityTypes().SingleOrDefault(entity => entity.GetTableName() == table) is { } entity ? CityWalls.Of(entity.ClrType) : null;
    }

    private async Task TriggersAsync(StringBuilder page)
    {
        page.Append("## 每张表拒绝什么\n\n新增、更改、删除时由触发器检查；标“事务结束时”的，在一步办完时检查。\n\n| 表 | 何时 | 拒绝的话 |\n|---|---|---|\n");

        foreach (var trigger in await city.AskCatalogueAsync(
            """
            select relname::text,
                concat_ws('、', case when tgtype & 4 > 0 then '新增' end, case when tgtype & 16 > 0 then '更改' end,
                    case when tgtype & 8 > 0 then '删除' end, case when tgtype & 32 > 0 then '清空' end)
                    || case when tginitdeferred then '，事务结束时' else '' end,
                prosrc,
                coalesce(substring(pg_get_triggerdef(pg_trigger.oid) from 'refuse_change\(''([^'']*)''\)'), '…')
            from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
            where not tgisinternal and relnamespace = 'public'::regnamespace and prosrc like '%raise exception%'
            order by relname collate "C", tgname collate "C"
            """))
        {
            var (table, when, source, word) = (trigger[0], trigger[1], trigger[2], trigger[3]);
            var sentences = Raised().Matches(source).Select(raised => raised.Groups["words"].Value.Replace("%", word, StringComparison.Ordinal));
            page.Append(CultureInfo.InvariantCulture, $"| {TitleOf(table)}`{table}` | {when} | {string.Join(' ', sentences.Distinct())} |\n");
        }
    }

    private static void PageMatches(string text)
    {
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, text);
        }

        Assert.Equal(File.Exists(Page) ? File.ReadAllText(Page) : "", text);
    }

    private static string TitleOf(string table) => Head().Match(TextOf(table)).Groups["title"].Value;

    internal static Dictionary<string, string> Reasons() => Directory.EnumerateFiles(Repository.PathTo("Supervision.Core", "Persistence", "Guards"), "*.sql")
        .SelectMany(file => Unguarded().Matches(File.ReadAllText(file)).SelectMany(line => line.Groups["columns"].Value.Split(", ")
            .Select(column => (Name: $"{Path.GetFileNameWithoutExtension(file)}.{column}", Why: line.Groups["why"].Value))))
        .ToDictionary(pair => pair.Name, pair => pair.Why);

    private static string TextOf(string table)
    {
        var file = Repository.PathTo("Supervision.Core", "Persistence", "Guards", table + ".sql");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    [GeneratedRegex(@"\A-- (?<title>[^:]+):")]
    private static partial Regex Head();

    [GeneratedRegex(@"^-- Unguarded: (?<columns>[a-z_, ]+): (?<why>.+)$", RegexOptions.Multiline)]
    private static partial Regex Unguarded();

    [GeneratedRegex("raise exception '(?<words>[^']+)'")]
    private static partial Regex Raised();

    private sealed record Tried(string Role, string Table, string Column, ColumnTrial.Outcome Outcome)
    {
        public string Name => $"{Table}.{Column}";
    }
}
