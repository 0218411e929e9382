using System.Globalization;
using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Benchmarks;

/// <summary>A file of made-up subjects, of the length and mixture of a real register.</summary>
internal static class SubjectFile
{
    private static readonly (string Region, string Street, string Name)[] Places =
    [
        ("430302", "430302001", "雨湖区"), ("430304", "430304001", "岳塘区"), ("430321", "430321100", "湘潭县"), ("430381", "430381001", "湘乡市"),
    ];

    private static readonly string[] Industries = ["6210", "5212", "H6220", "3741", "4813", "7291"];

    private static readonly string[] Trades = ["湖湘餐饮", "百货经营部", "机械制造", "建筑工程", "商贸", "科技服务"];

    public static async Task WriteAsync(string path, int rows)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        await file.WriteAsync("对象编号,名称,对象类型,登记状态,行政区划,乡镇街道,行业代码,地址,管辖单位,信用风险分类,登记日期,样例\r\n");

        for (var i = 0; i < rows; i++)
        {
            await file.WriteAsync(Row(i));
        }
    }

    private static string Row(int i)
    {
        // Codes do not come in their order, as in a register that grew over the years.
        var serial = (int)(i * 7_919L % 9_999_991);
        var place = Places[serial % Places.Length];
        var trade = serial % Trades.Length;
        var code = CreditCode.Complete(string.Create(CultureInfo.InvariantCulture, $"91430399MA{serial:0000000}"));
        var day = new DateOnly(2000, 1, 1).AddDays(serial % 9_000);
        return string.Create(CultureInfo.InvariantCulture,
            $"{code},湘潭市{place.Name}第{serial}{Trades[trade]}有限公司（样例）,企业,存续,{place.Region},,{Industries[trade]},{place.Name}建设路{serial % 900}号,,{"AAAB"[serial % 4]},{day:yyyy-MM-dd},是\r\n");
    }
}
