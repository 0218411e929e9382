using Supervision.Core.Primitives;

namespace Supervision.Rules.Authoring;

/// <summary>Two engines answered one act of a past case differently.</summary>
public sealed class EnginesDisagreeException(string number, string act, string how)
    : Exception($"Case {number}, act {act}: the engines disagree.")
{
    public Problem Problem { get; } = new("rules.engines-disagree", ProblemKind.Conflict,
        $"案件{number}的行为{act}，两种引擎的结果不同：{how}。回放已经停止，已有的统计都不能采用。请不带 --engine compiled 重新回放，并把这个案件报告给系统的维护人员。");
}
