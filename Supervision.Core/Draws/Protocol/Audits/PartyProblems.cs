using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>What can be wrong with the parties of a rule and with the kinds of its sources, each with its code and its sentence.</summary>
public static class PartyProblems
{
    public static Problem BodiesIncomplete() =>
        new("draw.bodies-incomplete", ProblemKind.Invalid, "rule.json应写明每一个参与方的单位（body）和任务的各承办单位（bodies）。");

    public static Problem OneBody() =>
        new("draw.one-body", ProblemKind.Invalid, "rule.json的参与方都是同一个单位，至少需要两个不同单位的参与方。");

    public static Problem NobodyOutside() =>
        new("draw.nobody-outside", ProblemKind.Invalid, "rule.json的参与方都是任务的承办单位，至少需要一个不属于任务任何单位的参与方。");

    public static Problem KindMissing(string source) =>
        new("draw.kind-missing", ProblemKind.Invalid, $"公开数值“{source}”没有写明种类：现场产生的，还是可以查到的。请写明。");

    public static Problem WitnessedOutOfTime(string source, DateTimeOffset due, DateTimeOffset revealBy) =>
        new("draw.witnessed-out-of-time", ProblemKind.Invalid,
            $"现场产生的数值“{source}”的登记期限{due:yyyy-MM-dd HH:mm}必须晚于承诺、早于揭示期限{revealBy:yyyy-MM-dd HH:mm}：先有数值，才能揭示。");

    public static Problem WitnessedWithFallback(string source) =>
        new("draw.witnessed-with-fallback", ProblemKind.Invalid, $"现场产生的数值“{source}”没有替代办法：到期没有登记确认，抽取作废。替代办法应为void。");

    public static Problem WhereMissing(string source) =>
        new("draw.where-missing", ProblemKind.Invalid, $"可以查到的数值“{source}”没有写明到哪里查。请写明任何人以后都能查到它的地方。");

    public static Problem FallbackDueMissing(string source) =>
        new("draw.fallback-due-missing", ProblemKind.Invalid, $"“{source}”的替代办法没有写明自己的期限。请写明到什么时候仍没有确认就作废。");

    public static Problem FallbackDueTooEarly(string source, DateTimeOffset due, DateTimeOffset graceEnds) =>
        new("draw.fallback-due-too-early", ProblemKind.Invalid,
            $"“{source}”的替代办法的期限{due:yyyy-MM-dd HH:mm}必须晚于产生时间加宽限，即{graceEnds:yyyy-MM-dd HH:mm}。");

    public static Problem GraceTooShort() =>
        new("draw.grace-too-short", ProblemKind.Invalid, "宽限（graceMinutes）至少30分钟，不能更短，也不能是负数。请改为30或者更多。");
}
