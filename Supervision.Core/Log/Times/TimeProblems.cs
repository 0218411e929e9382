using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Log.Times;

/// <summary>Everything that can be wrong with the time of an entry, or with a statement on it.</summary>
public static class TimeProblems
{
    private const string HowToState =
        "由系统管理员运行 log time-statement propose、审计管理员运行 log time-statement confirm 作出时间声明后，再办这一步。";

    public static readonly Problem NothingProposed = new("time.nothing-proposed", ProblemKind.NotFound,
        "没有等待确认的时间声明。请先由系统管理员运行 log time-statement propose 提出。");

    public static Problem Behind(DateTimeOffset at, DateTimeOffset last) => new("time.behind", ProblemKind.Conflict,
        $"现在的时钟是{Text(at)}，而最后一条记录写于{Text(last)}：时钟走慢了、被拨回过，或者先前曾被拨快。记录的时间不能倒退，这一步没有写入。"
        + "请先校准时钟；时钟本来正确的，" + HowToState);

    public static Problem Ahead(DateTimeOffset at, DateTimeOffset database) => new("time.ahead", ProblemKind.Conflict,
        $"本机的时钟是{Text(at)}，比数据库的时钟{Text(database)}快了十分钟以上，这一步没有写入。请先校准两台机器的时钟；暂时不能校准的，" + HowToState);

    public static Problem Pause(DateTimeOffset last, DateTimeOffset at) => new("time.pause", ProblemKind.Conflict,
        $"最后一条记录写于{Text(last)}，现在是{Text(at)}，中间至少有一个完整的工作日没有任何记录：程序停过，或者时钟被拨快了。这一步没有写入。"
        + "请先核对时钟；时钟正确的，" + HowToState);

    public static Problem ClockSet(string database) => new("time.clock-set", ProblemKind.Forbidden,
        $"演示用的时钟（SUPERVISION_CLOCK）只能用于名称以 demo 结尾的数据库，现在的数据库是“{database}”。请取消这个设置，或者换用演示库。");

    public static Problem OnlyAdministrator(Actor actor) => new("time.only-administrator", ProblemKind.Forbidden,
        $"时间声明由系统管理员提出，{actor.Person}的角色是“{actor.Role.Named()}”。请由系统管理员提出。");

    public static Problem OnlyAuditAdministrator(Actor actor) => new("time.only-audit-administrator", ProblemKind.Forbidden,
        $"时间声明由审计管理员确认，{actor.Person}的角色是“{actor.Role.Named()}”。请由审计管理员确认。");

    public static Problem SamePerson(Actor actor) => new("time.same-person", ProblemKind.Forbidden,
        $"时间声明由两个人作出，提出和确认的都是{actor.Person}。请由另一人确认。");

    public static Problem NoReason(int longest) => new("time.no-reason", ProblemKind.Invalid,
        $"时间声明须写明原因，不超过{longest}个字，例如“停电检修两天，时钟已与授时中心核对”。");

    public static Problem ClocksApart(DateTimeOffset proposed, DateTimeOffset confirmed) => new("time.clocks-apart", ProblemKind.Conflict,
        $"提出时的时钟是{Text(proposed)}，确认时的是{Text(confirmed)}：确认应在提出之后一天之内。请重新提出。");

    private static string Text(DateTimeOffset moment) =>
        OfficeClock.InBeijing(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
