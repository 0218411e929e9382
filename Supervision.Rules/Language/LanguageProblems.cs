using Supervision.Core.Primitives;

namespace Supervision.Rules.Language;

/// <summary>Everything that can be wrong with the text of a rule or case file: where, what was found, what belongs there, what to do.</summary>
public static class LanguageProblems
{
    public static Problem NotFound(string path) =>
        new("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件或者目录的名称。");

    public static Problem Unreadable(string place, string cause) =>
        new("rules.unreadable", ProblemKind.Invalid, $"{place}：不是合格的 YAML 文本，{cause}。请改正后再试。");

    public static Problem UnknownKey(string place, string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        var meant = Nearest.To(key, names) is { } near ? $"是不是“{near}”？" : "";
        return new("rules.unknown-key", ProblemKind.Invalid, $"{place}：不认识“{key}”。{meant}此处可以写：{string.Join("、", names)}。请改正写法，或者删去这一项。");
    }

    /// <param name="meaning">What the key says; empty where its name is enough.</param>
    public static Problem MissingKey(string place, string key, string meaning) =>
        new("rules.missing-key", ProblemKind.Invalid,
            $"{place}：这一组缺少“{key}”{(meaning.Length > 0 ? $"（{meaning}）" : "")}。请补写这一项。");

    public static Problem DuplicateKey(string place, string key) =>
        new("rules.duplicate-key", ProblemKind.Invalid, $"{place}：“{key}”写了两次。请保留一处，删去另一处。");

    public static Problem DuplicateVersion(string place, string list, string other) =>
        new("rules.duplicate-version", ProblemKind.Invalid,
            $"{place}：清单“{list}”自同一日起施行的版本已经写在{other}中。请改正施行日期，或者删去一处。");

    public static Problem ImpossibleBounds(string place, string what) =>
        new("rules.impossible-bounds", ProblemKind.Invalid, $"{place}：{what}。请核对清单原文后改正。");

    public static Problem UnknownList(string place, string list) =>
        new("rules.unknown-list", ProblemKind.Invalid, $"{place}：所替代的清单“{list}”不在规则目录中。请核对编号，或者删去这一项。");

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

    public static Problem RepeatedAct(string act) =>
        new("case.repeated-act", ProblemKind.Invalid, $"行为编号“{act}”写了两次。每项行为要有自己的编号。");

    public static Problem NoActs() =>
        new("case.no-acts", ProblemKind.Invalid, "案情表没有写明任何行为。请至少写明一项。");

    public static Problem WrongParty(string what) =>
        new("case.wrong-party", ProblemKind.Invalid, $"当事人填写有误：{what}。请核对后重新填写。");

    public static Problem WrongWord(string act, string field, string found, IEnumerable<string> known) =>
        new("case.wrong-word", ProblemKind.Invalid, $"行为“{act}”的“{field}”写的是“{found}”，应当是下列之一：{string.Join("、", known)}。");
}
