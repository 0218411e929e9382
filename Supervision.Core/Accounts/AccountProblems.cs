using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Everything that can stand in the way of accounts and grants, each with its code and its sentence.</summary>
public static class AccountProblems
{
    public static Problem NotFound() =>
        new("account.not-found", ProblemKind.NotFound, "没有这个账号。请从账号列表中选择。");

    public static Problem GrantNotFound() =>
        new("grant.not-found", ProblemKind.NotFound, "没有这项角色授予。请从列表中选择。");

    public static Problem NameMissing() =>
        new("account.person-name", ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"姓名应为1至{Person.NameMaxLength}个字。"));

    public static Problem NotALoginName() =>
        new("account.login-name", ProblemKind.Invalid, "登录名由2至40个小写英文字母、数字、点、连字符或者下划线组成，例如 zhang.san。");

    public static Problem NotAnIdentityNumber() =>
        new("account.identity", ProblemKind.Invalid, "公民身份号码应为18位，最后一位是校验码，请核对。系统只保存它的加密摘要，用来认出同一个人。");

    public static Problem NotAnInspector(string number) =>
        new("account.inspector", ProblemKind.Invalid, $"执法检查人员名录里没有编号为“{number}”、姓名相同的人。请核对人员编号，或者先导入名录。");

    public static Problem HasLeft(string person) =>
        new("account.left", ProblemKind.Conflict, $"{person}已登记离职，不能再授予角色或者发给链接。");

    public static Problem DocumentMissing() =>
        new("grant.document", ProblemKind.Invalid, "请写明任命或者分工的文件，例如：潭市监人〔2026〕3号。");

    public static Problem ReasonMissing() =>
        new("account.reason", ProblemKind.Invalid, "请写明理由，不少于4个字，不超过200个字。");

    public static Problem TermBackwards() =>
        new("grant.term", ProblemKind.Invalid, "截止日期不能早于起始日期。");

    public static Problem RoleIsNotGranted() =>
        new("grant.role", ProblemKind.Invalid, "企业、公众和程序不是授予人员的角色。请另选。");

    public static Problem OnlyHeadsAreChief() =>
        new("grant.chief", ProblemKind.Invalid, "主要负责人须以“负责人”的角色授予。");

    public static Problem Clash(Role held, Role wanted) =>
        new("grant.clash", ProblemKind.Conflict, $"“{wanted.Named()}”与已有的“{held.Named()}”不能由同一人担任。请授予另一人，或者先收回已有的角色。允许登记例外的，须先由主要负责人登记，期限不超过例外的期限。");

    public static Problem GrantEnded() =>
        new("grant.ended", ProblemKind.Conflict, "这项角色已经收回，不能再办。");

    public static Problem GrantConfirmed() =>
        new("grant.confirmed", ProblemKind.Conflict, "这项角色已经确认，不必再确认。");

    public static Problem OwnGrant() =>
        new("access.person", ProblemKind.Forbidden, "不能确认自己的角色。请由另一人确认。");

    public static Problem EnteredBySame(string enteredBy) =>
        new("access.person", ProblemKind.Forbidden, $"录入由{enteredBy}办理，确认须由另一人办理。");

    public static Problem NotTheConfirmer(string confirmer, Actor actor) =>
        new("access.role", ProblemKind.Forbidden, $"确认角色须由{confirmer}办理，{actor.Person}的角色是“{actor.RoleName}”。请由{confirmer}办理。");

    public static Problem PasswordTooShort() =>
        new("password.too-short", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"密码至少{PasswordRule.Shortest}个字符。用几个不相干的词连起来，又长又好记。"));

    public static Problem PasswordTooLong() =>
        new("password.too-long", ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"密码最多{PasswordRule.Longest}个字符。请改短。"));

    public static Problem PasswordTooPlain() =>
        new("password.too-plain", ProblemKind.Invalid, "密码里不同的字符太少，容易被猜到。请换一个。");

    public static Problem PasswordTellsName() =>
        new("password.tells-name", ProblemKind.Invalid, "密码里不能有登录名或者姓名。请换一个。");

    public static Problem PasswordsDiffer() =>
        new("password.differs", ProblemKind.Invalid, "两次填写的密码不一样。请重新填写。");
}
