using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>What can be wrong with the naming of an actor.</summary>
public static class ActorProblems
{
    public static readonly Problem Missing = new("actor.missing", ProblemKind.Invalid,
        "还没有登录。请先运行 login 登录；在演示库里，请用 --as 写明经办人，例如：--as 张三@430300-SJ:计划编制");

    public static readonly Problem OnlyInDemonstration = new("actor.only-in-demonstration", ProblemKind.Forbidden,
        "--as 只在演示库里可以用。请先运行 login 登录，再办这一步。");

    public static Problem Malformed(string text) =>
        new("actor.malformed", ProblemKind.Invalid,
            $"看不懂经办人“{text}”。请写作 姓名@主体代码:角色，例如：张三@430300-SJ:计划编制");

    public static Problem NotAName() =>
        new("actor.not-a-name", ProblemKind.Invalid, "经办人姓名最多50个字，不能有不能识别的字符。请改正姓名。");

    public static Problem NotADepartment(string code) =>
        new("actor.not-a-department", ProblemKind.Invalid,
            $"“{code}”不是主体代码。主体代码由大写字母、数字和连字符组成，例如 430300-SJ。");

    public static Problem NotARole(string role) =>
        new("actor.not-a-role", ProblemKind.Invalid,
            $"没有“{role}”这个角色。可用的角色：{string.Join('、', Enum.GetValues<Role>().Select(each => each.Named()))}。");
}
