using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Supervision.Api.Pages.Public;

/// <summary>What is said when an address leads nowhere or something broke. Asks the database nothing.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
public sealed class TroubleModel : PageModel, ITakesAnyForm
{
    private const string Home = "请从首页重新查找。";

    // Shown for any method, so no handler is asked.
    private int Status => Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture);

    private (string Title, string Words) Said => WordsOf(Status);

    public bool AsksToSignIn => Status == StatusCodes.Status401Unauthorized;

    public string Title => Said.Title;

    public string Words => Said.Words;

    private static (string Title, string Words) WordsOf(int status)
    {
        return status switch
        {
            StatusCodes.Status404NotFound => ("没有这个页面", "地址可能写错了，或者页面已经移走。" + Home),
            StatusCodes.Status400BadRequest => ("没有收下", "网址或者提交的内容不完整、不能识别，或者页面打开得太久。请返回上一页，刷新以后再试一次。"),
            StatusCodes.Status401Unauthorized => ("请先登录", "还没有登录，或者登录已经失效，刚才的操作没有办。请登录以后重新打开页面再办。"),
            StatusCodes.Status405MethodNotAllowed => ("不能这样访问", "这个地址不接受这种访问或者提交。" + Home),
            StatusCodes.Status413PayloadTooLarge => ("文件太大", "提交的内容太大，没有收下。请把文件分成几份，或者去掉其中的图片后再提交。"),
            StatusCodes.Status415UnsupportedMediaType => ("没有收下", "提交的内容不是这个地址要的格式。请对照接口说明改正后再提交。"),
            StatusCodes.Status429TooManyRequests => ("请稍后再来", "从这个网络地址来的访问太频繁，这一次没有办理，也没有改动任何内容。请等一分钟以后再试。"),
            StatusCodes.Status503ServiceUnavailable => ("请稍等片刻", "数据库暂时连接不上，可能正在重新启动。请过几秒钟再试。刚才提交的内容是否已经写入，请先查看现状，再决定是否重新提交。"),
            _ => ("页面暂时打不开", "刚才的操作没有办成，也没有改动任何内容。请返回上一页再试一次；如果仍然不行，请稍后再来，或告诉管理员出错的时间。"),
        };
    }
}
