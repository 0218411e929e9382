using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Everything that can stand in the way of a deputation, each with its code and its sentence.</summary>
public static class DeputationProblems
{
    public static Problem NotFound() =>
        new("deputation.not-found", ProblemKind.NotFound, "没有这项授权代理。请从列表中选择。");

    public static Problem NotPassedOn() =>
        new("deputation.passed-on", ProblemKind.Forbidden, "代理权不得转授。请由授权人本人另行授权。");

    public static Problem OwnDeputy() =>
        new("deputation.own", ProblemKind.Invalid, "不能授权自己代理自己。请另选代理人。");

    public static Problem DeputyMissing() =>
        new("deputation.deputy", ProblemKind.Invalid, "请选择本部门有角色的人员作代理人。");

    public static Problem UntilMissing() =>
        new("deputation.until", ProblemKind.Invalid, "请写明代理到哪一天为止。");

    public static Problem TermBackwards() =>
        new("deputation.term", ProblemKind.Invalid, "代理的截止日期不能早于起始日期。");

    public static Problem TooLong() =>
        new("deputation.too-long", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"一次授权代理最长{Deputation.LongestDays}天，首尾两天都算。请改短；期满仍需代理的，另行授权。"));

    public static Problem DocumentMissing() =>
        new("deputation.document", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"授权代理须有书面授权。请填写授权书文号，不超过{Deputation.DocumentMaxLength}个字，例如：潭市监授〔2026〕5号。"));

    public static Problem NoActs() =>
        new("deputation.acts", ProblemKind.Invalid, "请写明代理哪些事项，至少选一项。");

    public static Problem OnlyForTheChief() =>
        new("deputation.in-charge", ProblemKind.Invalid, "只有代理主要负责人的，才能写明主持工作。");

    public static Problem GrantNotValid() =>
        new("deputation.grant", ProblemKind.Conflict, "授权人的这项角色没有确认、已经收回或者不在有效期内，不能授权他人代理。");

    public static Problem RoleIsNotDeputised(Role role) =>
        new("deputation.role", ProblemKind.Forbidden, $"“{role.Named()}”不能由他人代理。请按规定另行授予角色。");

    public static Problem NeverDeputised(string act, string reason) =>
        new("deputation.never", ProblemKind.Invalid, $"“{act}”不能由他人代理：{reason}。请去掉这一项。");

    public static Problem NotQualified(string deputy) =>
        new("deputation.qualification", ProblemKind.Conflict, $"{deputy}没有“法制审核”的角色，不能代理法制审核。请另选有资格的人，或者向司法行政部门借用。");

    public static Problem Clash(string deputy, Role held, Role wanted) =>
        new("deputation.clash", ProblemKind.Conflict, $"{deputy}担任“{held.Named()}”，与“{wanted.Named()}”不能由同一人办理。请另选代理人。");

    public static Problem Accepted() =>
        new("deputation.accepted", ProblemKind.Conflict, "这项授权代理已经接受，不必再接受。");

    public static Problem Ended() =>
        new("deputation.ended", ProblemKind.Conflict, "这项授权代理已经终止，不能再办。");

    public static Problem OnlyTheDeputyAccepts(string deputy) =>
        new("deputation.only-the-deputy", ProblemKind.Forbidden, $"接受授权代理须由{deputy}本人办理，以自己的角色办理。");
}
