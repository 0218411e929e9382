using Supervision.Core.Primitives;

namespace Supervision.Rules.Language;

/// <summary>Everything that can be wrong with the text of a rule or case file: where, what was found, what belongs there, what to do.</summary>
public static class LanguageProblems
{
    public static Problem NotFound(string path) =>
        new("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件或者目录的名称。");

    public static Problem Unreadable(string place, string cause) =>
        new("rules.unreadable", ProblemKind.Invalid, $"{place}：不是合格的 YAML 文本（{cause}）。请检查这一行的缩进、引号和冒号。");

    public static Problem UnknownKey(string place, string key, IEnumerable<string> known) =>
        new("rules.unknown-key", ProblemKind.Invalid,
            $"{place}：不认识“{key}”。此处可以写：{string.Join("、", known)}。请改正写法，或者删去这一项。");

    public static Problem MissingKey(string place, string key) =>
        new("rules.missing-key", ProblemKind.Invalid, $"{place}：缺少“{key}”。请补写这一项。");

    public static Problem Unexpected(string place, string found, string expected) =>
        new("rules.unexpected", ProblemKind.Invalid, $"{place}：写的是“{found}”，应当是{expected}。请改正后再试。");

    public static Problem DuplicateItem(string place, string item, string other) =>
        new("rules.duplicate-item", ProblemKind.Invalid, $"{place}：事项“{item}”已经写在{other}中。请保留一处，删去另一处。");

    public static Problem UnknownItem(string act, string item) =>
        new("case.unknown-item", ProblemKind.Invalid, $"行为“{act}”所列事项“{item}”不在任何清单中。请核对事项编号，或者改写违法行为的名称。");

    public static Problem ImpossibleDates(string act, string what) =>
        new("case.impossible-dates", ProblemKind.Invalid, $"行为“{act}”的日期不可能：{what}。请核对后重新填写。");

    public static Problem NegativeFact(string act, string fact) =>
        new("case.negative-fact", ProblemKind.Invalid, $"行为“{act}”的“{fact}”是负数。请核对后重新填写。");
}
