using System.Text;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Demo;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Access;

/// <summary>The table of acts is whole, and docs/access.md is printed from it.</summary>
public sealed class ActTableTests
{
    private static readonly string Page = Repository.PathTo("docs", "access.md");

    [Fact]
    public void A_use_case_without_a_row_would_not_start_and_no_row_stands_for_nothing()
    {
        var classes = typeof(Acts).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: true, IsPublic: true }).ToList();
        var without = classes.Where(Registrations.ActsWithoutRow).Select(type => type.Name);
        var names = classes.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('、', without));
        Assert.Equal("", string.Join('、', ActTable.Classes.Concat(ReadTable.Open.Keys).Where(name => !names.Contains(name))));
    }

    [Fact]
    public void No_two_rows_have_one_code_and_every_row_says_who_may()
    {
        Assert.Equal(ActTable.All.Count, ActTable.All.Select(act => act.Code).Distinct().Count());
        Assert.All(ActTable.All, act => Assert.NotEmpty(act.Roles));
        Assert.DoesNotContain(ActTable.All, act => act.ChiefOnly && !act.Roles.Contains(Role.Approver));
    }

    [Fact]
    public void Nobody_but_the_door_opens_a_transaction()
    {
        // Beside the door: the room in which people sign in, each with its reason, and the made-up people of a demonstration, which refuses any other database.
        string[] beside = [nameof(SecurityLog), nameof(NamedSessions), nameof(SampleAccounts)];
        var taking = typeof(Acts).Assembly.GetTypes()
            .Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(taken => taken.ParameterType == typeof(Supervision.Core.Persistence.Transactions))))
            .Select(type => type.Name);

        var allowed = ReadTable.SignInRoom.Keys.Concat(beside).Append(nameof(Acts));
        Assert.Equal(allowed.Order(StringComparer.Ordinal), taking.Order(StringComparer.Ordinal));
        var rooms = new[] { typeof(SignIn), typeof(SignInWithPasskey), typeof(SignInWithIdentity) }.Select(type => type.Namespace).ToList();
        Assert.All(ReadTable.SignInRoom.Keys, name => Assert.Contains(rooms, room => typeof(SignIn).Assembly.GetType($"{room}.{name}") is not null));
    }

    [Fact]
    public void The_page_is_the_table()
    {
        var page = Print();

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, page);
        }

        Assert.Equal(File.ReadAllText(Page), page);
    }

    private static string Print()
    {
        var page = new StringBuilder();
        page.Append("""
            # 权限表

            谁可以办什么。程序里只有一张表，每一步都先问它，次序是：已经登录、角色、关系、另一人、所见版本、附加条件，最后才问事项本身办到了哪一步。
            表里没有的动作一律不能办理；没有列入本表的类，程序不能启动。
            代理人只办授权书写明的事项；问“另一人”时，代理人和授权人算同一人。

            本页由测试 `ActTableTests` 从表中生成。重新生成：`APPROVE=1` 运行这个测试。

            | 动作 | 类 | 角色 | 关系 | 须是另一人 | 代理 | 所见版本 | 附加条件 | 审计行 | 数据库 | 还没有的 |
            |---|---|---|---|---|---|---|---|---|---|---|

            """);

        foreach (var act in ActTable.All)
        {
            page.Append("| ").AppendJoin(" | ", Cells(act)).Append(" |\n");
        }

        page.Append("\n## 不在表里的\n\n| 类 | 原因 |\n|---|---|\n");

        foreach (var (name, reason) in ReadTable.Open)
        {
            page.Append($"| {name} | {reason} |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<string> Cells(ActRow act) =>
    [
        act.Named, string.Join('、', act.AlsoBy.Prepend(act.Code)), act.Who, Joined(act.Relations.Select(relation => relation.Named())),
        Joined(act.Others.Select(step => Other(act, step))), Deputy(act), Seen(act.Seen), Joined(act.Extras.Select(Named)), act.Line, act.Guard, Joined(act.ToCome),
    ];

    private static string Other(ActRow act, EarlierStep step) =>
        step.Named + (act.Waivable.Any(one => one.Step == step) ? "的人（可以登记例外）" : "的人");

    private static string Deputy(ActRow act)
    {
        if (act.IsRead)
        {
            return "随角色";
        }

        var open = act.Roles.Where(role => DeputyRule.WhyNever(act, role) is null).ToList();

        if (open.Count == 0)
        {
            return "不能";
        }

        return open.Any(role => DeputyRule.NeedsCharge(act, role)) ? "限主持工作" : "可以";
    }

    private static string Joined(IEnumerable<string> words) => string.Join('、', words) is { Length: > 0 } joined ? joined : "—";

    private static string Seen(SeenVersion seen) => seen switch
    {
        SeenVersion.New => "新的",
        SeenVersion.Row => "行的版本",
        SeenVersion.File => "文件摘要",
        _ => "—",
    };

    private static string Named(Extra extra) => extra switch
    {
        Extra.Confirmed => "再次验证身份",
        Extra.Document => "文号",
        Extra.Reasons => "理由",
        _ => "码",
    };
}
