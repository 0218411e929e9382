using Supervision.Core.Primitives;

namespace Supervision.Api.Registers;

/// <summary>How a refused cell is spoken of: which column, what stands there, what is expected.</summary>
internal static class Reasons
{
    private const int Shown = 40;

    public static string Wrong(string header, string found, string expected) =>
        found.Length == 0 ? $"“{header}”没有填，应为{expected}" : $"“{header}”填的是“{Short(found)}”，应为{expected}";

    public static string TooLong(string header, string found, int max) => $"“{header}”有{found.Length}字，不得超过{max}字：“{Short(found)}”";

    public static string LineBreak(string header) => $"“{header}”里有换行或者控制字符，请删去";

    public static string Duplicate(string header, string found, long first) => $"“{header}”{Short(found)}与第{first}行重复，同一编号只能出现一次";

    public static string OtherDepartment(string header, string found, DepartmentCode own) =>
        $"“{header}”{Short(found)}属于其他部门，本次导入的是{own}的人员。请删去这一行，由那个部门的名录管理人员导入";

    public static string NumberTaken(string number, DepartmentCode owner) =>
        $"“人员编号”{Short(number)}在名录库里是{owner}的人员。请改用本部门的编号；调入的人员另编编号，由原部门在原来的一行写明离岗";

    public const string Unreadable = "这一行有无法识别的字符，可能不是UTF-8或者GB18030编码，也可能已经损坏。请核对原文件";

    public static string TooManyCells(int found, int wanted) => $"这一行有{found}列，表头只有{wanted}列，可能是内容里的逗号没有加引号";

    public static string Joined(long line, IEnumerable<string> reasons) => $"原文件第{line}行：{string.Join('；', reasons)}。";

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
