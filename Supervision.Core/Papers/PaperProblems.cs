using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>Everything that can stand in a paper's way.</summary>
public static class PaperProblems
{
    public static Problem Missing(string form, string addressee, IReadOnlyList<string> elements) =>
        new("paper.element-missing", ProblemKind.Invalid,
            $"《{form}》{(addressee.Length == 0 ? "" : $"（{addressee}）")}缺少必备内容{string.Join('、', elements.Select(element => $"“{element}”"))}，不能出具。请补上后再出具。");

    public static Problem NoOffice(string department, string code, DateOnly day) =>
        new("paper.office-missing", ProblemKind.Invalid,
            $"没有{department}在{DateWords.Of(day)}的复议机关、管辖法院和联系方式，文书不能出具。请在文书设置offices.yaml中补上{code}在这一天有效的一条。");

    public static Problem NotFound(string number) =>
        new("paper.not-found", ProblemKind.NotFound, $"没有文号为“{number}”的文书。请核对文号中的括号和数字。");

    public static Problem NotYours(string number) =>
        new("paper.not-yours", ProblemKind.Forbidden, $"{number}由其他部门出具，不能在这里查看。可以向该部门索取，或者在公开页面核验。");

    public static Problem NoGlyph(string title, string character, int codePoint) =>
        new("paper.glyph-missing", ProblemKind.Invalid,
            $"《{title}》中的“{character}”字（U+{codePoint:X4}）在已配置的字体里都没有，不能排印。请在字体设置中加入含有该字的字体后再出具。");

    public static Problem FontUnreadable(string path) =>
        new("paper.font-unreadable", ProblemKind.Invalid, $"字体文件{path}不存在或不是可用的TrueType字体。请安装该字体，或在字体设置中改用其他字体。");
}
