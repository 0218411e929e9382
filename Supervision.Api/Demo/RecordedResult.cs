using System.Globalization;
using CsvHelper;
using Supervision.Api.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>One line of <c>samples/demo/results.csv</c>: what was found at the check with that number, in the order of tickets.</summary>
internal sealed record RecordedResult(int Number, string Overall, string Item, string Problem, string Disposition, DateOnly Day)
{
    public static IReadOnlyDictionary<int, RecordedResult> Read(string file, int checks)
    {
        using var reader = CsvReader.FromFile(file, new CsvReaderOptions { HasHeader = true });
        reader.ReadHeader();
        var results = new Dictionary<int, RecordedResult>();

        while (reader.Read())
        {
            var result = new RecordedResult(
                reader.Parse<int>("序号"), reader.GetString("总体结果"), reader.GetString("问题事项"), reader.GetString("问题描述"),
                reader.GetString("处置措施"), reader.Parse<DateOnly>("检查日期"));
            results[result.Number] = result;
        }

        return results.Count >= checks
            ? results
            : throw new DemoRefusedException(new Problem("demo.too-few-results", ProblemKind.Invalid,
                $"样例结果文件只有{results.Count}行，抽中了{checks}个对象。请补充样例结果文件。"));
    }

    public void WriteInto(PlatformRow row)
    {
        row.Overall = Overall;
        row.Place = "湘潭市（样例地点）";
        row.Started = row.Ended = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        if (IsClosed)
        {
            row.Finding = "未检查";
        }
        else if (row.Item == Item)
        {
            (row.Finding, row.Problem, row.Disposition) = ("否", Problem, Disposition);
        }
        else
        {
            row.Finding = "是";
        }
    }

    private bool IsClosed => Item == "" && Overall is not "未发现问题";
}
