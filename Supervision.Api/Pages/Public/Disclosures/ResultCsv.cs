using System.Text;
using Supervision.Api.Disclosures;

namespace Supervision.Api.Pages.Public.Disclosures;

/// <summary>The result list as a file: the columns of the page, in its order.</summary>
public static class ResultCsv
{
    public static string Of(IEnumerable<DisclosedResult> lines)
    {
        var text = new StringBuilder("企业,统一社会信用代码,结果,完成日期,检查部门,联合部门,任务编号,任务\r\n");

        foreach (var line in lines)
        {
            text.AppendJoin(',', new[]
            {
                line.Name, line.Code, string.Join('；', line.Labels), Pages.Format.Day(line.EndedOn), line.Authority, line.JointAuthorities,
                line.TaskNumber, line.TaskTitle,
            }.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A cell that begins like a formula is kept as text.</summary>
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.IndexOfAny([',', '"', '\n', '\r']) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
