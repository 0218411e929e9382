using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;

namespace Supervision.Core.RuleLists;

/// <summary>Everything that can stand in the way of a list version, each with its code and its sentence.</summary>
public static class ListProblems
{
    public static Problem NotFound(string list) =>
        new("list.not-found", ProblemKind.NotFound, $"没有编号为“{list}”的清单版本。请在规则清单中核对编号和版本。");

    public static Problem NoDraft(string list) =>
        new("list.no-draft", ProblemKind.NotFound, $"清单“{list}”没有待采用的版本。请先用 rules import 导入新的文本。");

    public static Problem OnlyRuleAuthor(Actor actor) =>
        new("list.only-rule-author", ProblemKind.Forbidden, $"清单草稿须由规则编制人员导入，{actor.Person}的角色是“{actor.Role.Named()}”。");

    public static Problem OnlyLegalReviewer(Actor actor) =>
        new("list.only-legal-reviewer", ProblemKind.Forbidden, $"条款须由法制审核人员核对，{actor.Person}的角色是“{actor.Role.Named()}”。");

    public static Problem OnlyHead(Actor actor) =>
        new("list.only-head", ProblemKind.Forbidden, $"清单须由行政机关负责人采用，{actor.Person}的角色是“{actor.Role.Named()}”。");

    public static Problem NoSuchClause(ListVersion version, string item) =>
        new("list.no-such-clause", ProblemKind.NotFound, $"《{version.Title}》第{version.Number}版没有事项“{item}”。请核对事项编号。");

    public static Problem AlreadyConfirmed(ListVersion version, ClauseConfirmation earlier)
    {
        var (by, on) = (earlier.By.By.Person, earlier.By.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new("list.already-confirmed", ProblemKind.Conflict,
            $"《{version.Title}》第{version.Number}版事项“{earlier.Item}”的条款已由{by}于{on}核对。");
    }

    public static Problem AlreadyAdopted(ListVersion version) =>
        new("list.already-adopted", ProblemKind.Conflict, $"《{version.Title}》第{version.Number}版已经采用，不能再改。需要修改的，请另行导入新的版本。");

    public static Problem NotReviewed(ListVersion version) =>
        new("list.not-reviewed", ProblemKind.Conflict,
            $"《{version.Title}》第{version.Number}版还有{version.Unconfirmed.Count()}个事项的条款待核："
            + $"{string.Join("、", version.Unconfirmed.Take(5).Select(clause => clause.Item))}。请法制审核逐条核对后再采用。");

    public static Problem InThePast(ListVersion version, DateOnly from) =>
        new("list.in-the-past", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"《{version.Title}》不能自{from:yyyy-MM-dd}起采用：这一日已经过去，会改变已经作出的决定。请写今日或者以后的日期。"));

    public static Problem BeforeTheListItself(ListVersion version, DateOnly from) =>
        new("list.before-itself", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"《{version.Title}》自{version.From:yyyy-MM-dd}起施行，不能自{from:yyyy-MM-dd}起采用。请写施行之日或者以后的日期。"));

    public static Problem NoFile() =>
        new("list.no-file", ProblemKind.Invalid, "没有选择文件。请选择清单文件（YAML）或者工作簿（XLSX）。");

    public static Problem UnknownFile(string name) =>
        new("list.unknown-file", ProblemKind.Invalid, $"“{name}”不是清单文件。请选择 YAML 文本（.yaml）或者工作簿（.xlsx）。");

    public static Problem TooLong(string field, string text, int most) =>
        new("list.too-long", ProblemKind.Invalid, $"清单的{field}“{text[..20]}…”有{text.Length}个字，最多{most}个字。请缩短后再导入。");

    public static Problem NotUtf8(string name) =>
        new("list.not-utf8", ProblemKind.Invalid, $"“{name}”不是 UTF-8 编码的文本。请用 UTF-8 编码另存之后再上传。");

    public static Problem RulebookUnknown(string digest) =>
        new("list.rulebook-unknown", ProblemKind.NotFound, $"没有保存摘要为{digest[..Math.Min(12, digest.Length)]}的规则库，不能重新判断。");
}
