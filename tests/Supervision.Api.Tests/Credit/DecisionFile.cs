using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Credit;

/// <summary>A file of penalties as other systems send it, in the columns of the standard.</summary>
internal sealed class DecisionFile : IDisposable
{
    private static readonly string[] Fields =
    [
        .. File.ReadLines(Repository.PathTo("rules", "disclosure", "shuanggongshi_columns.csv")).Select(line => line.Split(','))
            .Where(cells => cells[0] == "XZCF").Select(cells => cells[2]),
    ];

    private static readonly string[] ListFields =
    [
        .. File.ReadLines(Repository.PathTo("rules", "credit", "records", "columns.csv")).Skip(1).Select(line => line.Split(',')[2]),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-credit-").FullName;

    public static string Organ { get; } = CreditCode.Complete("11430300006001004").ToString();

    public string Path => System.IO.Path.Combine(_folder, "penalties.csv");

    public static string Firm(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static string Header => string.Join(',', Fields);

    /// <summary>A row that nothing is wrong with, but for what is said otherwise.</summary>
    public static string Row(int firm, string number, params (string Field, string Text)[] changes)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CF_XDR_MC"] = $"第{firm}饭店（样例）",
            ["CF_XDR_LB"] = "法人及非法人组织",
            ["CF_XDR_SHXYM"] = Firm(firm),
            ["CF_FRDB"] = "王某",
            ["CF_WSH"] = number,
            ["CF_WFXW"] = "经营超过保质期的食品",
            ["CF_SY"] = "经营超过保质期的食品3袋",
            ["CF_YJ"] = "食品安全法第一百二十四条第一款第五项",
            ["CF_CFLB"] = "没收违法所得、没收非法财物",
            ["CF_NR"] = "没收过期食品3袋",
            ["CF_NR_WFFF"] = "0.003600",
            ["CF_JDRQ"] = "2026/10/12",
            ["CF_YXQ"] = "2099/12/31",
            ["CF_CFJG"] = "湘潭市市场监督管理局",
            ["CF_CFJGDM"] = Organ,
            ["CF_SJLY"] = "湘潭市市场监督管理局",
            ["CF_SJLYDM"] = Organ,
        };

        foreach (var (field, text) in changes)
        {
            cells[field] = text;
        }

        return string.Join(',', Fields.Select(field => cells.GetValueOrDefault(field, "")));
    }

    public static string ListHeader => string.Join(',', ListFields);

    /// <summary>A row of a file of lists and honours, with nothing wrong but for what is said otherwise.</summary>
    public static string ListRow(int firm, string kind, string number, params (string Field, string Text)[] changes)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MD_XDR_MC"] = $"第{firm}饭店（样例）",
            ["MD_XDR_SHXYM"] = Firm(firm),
            ["MD_ZL"] = kind,
            ["MD_WSH"] = number,
            ["MD_JDRQ"] = "2026/10/12",
            ["MD_YJ"] = "企业经营异常名录管理办法第四条",
            ["MD_NR"] = "通过登记的住所无法联系",
            ["MD_JG"] = "湘潭市市场监督管理局",
            ["MD_JGDM"] = Organ,
            ["MD_SJLY"] = "公示系统",
        };

        foreach (var (field, text) in changes)
        {
            cells[field] = text;
        }

        return string.Join(',', ListFields.Select(field => cells.GetValueOrDefault(field, "")));
    }

    public DecisionFile Of(params string[] lines)
    {
        File.WriteAllLines(Path, lines);
        return this;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
