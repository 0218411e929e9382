using System.Globalization;
using Supervision.Api.Pages;

namespace Supervision.Benchmarks.Pages;

/// <summary>The same pages of two builds that are served at the same time, asked in turns: whatever else the machine does, it does to both.</summary>
public sealed class PageSpeed : IBenchmark
{
    private const int Rounds = 200;

    private static readonly PageAddress[] All =
    [
        new("办公：任务", Links.Office),
        new("办公：计划", Links.OfficePlans),
        new("办公：检查", Links.Office, "/office/tasks/[^/\"]+/checks"),
        new("办公：案件列表", Links.OfficeCases),
        new("办公：一件案件", Links.OfficeCases, "/office/cases/[^/\"]+"),
        new("办公：公示推送", Links.OfficeDeliveries),
        new("办公：仪式", Links.OfficeCeremonies),
        new("办公：一次抽取", Links.Office, "/office/draws/[^/\"]+"),
        new("办公：清单", Links.OfficeRules),
        new("办公：违法线索", Links.OfficeBreaches),
        new("公开：首页", Links.Start),
        new("公开：检查结果", Links.Results),
        new("公开：完成率", Links.Completion),
        new("公开：查找企业", Links.Search + "?q=" + Uri.EscapeDataString("湘潭")),
        new("公开：一家企业", Links.Results, "/enterprises/[^/\"]+"),
        new("公开：抽取统计", Links.DrawStatistics),
        new("公开：一次抽取", Links.Office, "/tasks/[^/\"]+", "/tasks/[^/\"]+/draws/[0-9]+"),
        new("公开：计划", Links.Plans),
        new("公开：透明日志", Links.Log),
        new("公开：免罚清单", Links.Exemptions),
        new("公开：检查主体", Links.Bodies),
        new("公开：检查事项", Links.Items),
    ];

    public string Name => "pages";

    public string What => "网页：两个版本同时打开，同一页轮流各请求一次（甲、乙）";

    /// <param name="words">Address and process number of the one, then of the other.</param>
    public async Task RunAsync(string[] words, TextWriter report)
    {
        if (words is not [var first, var firstProcess, var second, var secondProcess])
        {
            await report.WriteLineAsync("没有比较：先打开两个版本的网页，再写 bench pages 甲的地址 甲的进程号 乙的地址 乙的进程号");
            return;
        }

        using var one = await ServedBuild.OpenAsync(new Uri(first), Number(firstProcess));
        using var other = await ServedBuild.OpenAsync(new Uri(second), Number(secondProcess));
        await report.WriteLineAsync($"每页先各请求 {Rounds} 次，再各计时 {Rounds} 次；毫秒，甲 → 乙（乙是甲的几倍）");
        await report.WriteLineAsync("页面\t字节\t中位数\t九成以内\t处理器，每次");

        foreach (var page in All)
        {
            await CompareAsync(page, new(one, await one.FindAsync(page)), new(other, await other.FindAsync(page)), report);
        }

        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"进程自启动以来的处理器时间\t甲 {one.Worked().TotalSeconds:F1} s\t乙 {other.Worked().TotalSeconds:F1} s"));
    }

    private static async Task CompareAsync(PageAddress page, PageTimes one, PageTimes other, TextWriter report)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await one.WarmAsync();
            await other.WarmAsync();
        }

        one.Start();
        other.Start();

        for (var round = 0; round < Rounds; round++)
        {
            await one.AskAsync();
            await other.AskAsync();
        }

        one.End();
        other.End();
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{page.Name}\t{one.Length:N0} → {other.Length:N0}\t{Beside(one.Median, other.Median)}\t{Beside(one.Ninetieth, other.Ninetieth)}\t{Beside(one.Worked, other.Worked)}"));
    }

    private static string Beside(double one, double other) =>
        string.Create(CultureInfo.InvariantCulture, $"{one:F2} → {other:F2}（{other / one:F2}）");

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
