using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>An address that holds what no database can keep, or far too much, and a body that is too large are turned away before anybody reads them.</summary>
internal sealed class ReadableRequest(RequestDelegate next)
{
    private static readonly Problem Unreadable = new("request.unreadable", ProblemKind.Invalid,
        "网址里有不能识别的字符，或者有一段太长。请从首页重新查找，不要改写网址。");

    private static readonly Problem Misread = new("request.misread", ProblemKind.Invalid,
        "提交的内容读不懂：不是完整的 JSON，或者类型不对，或者一层套一层太深。请对照接口说明改正后再提交。");

    private static readonly Problem TooLarge = new("request.too-large", ProblemKind.Invalid,
        $"提交的内容超过{RequestLimits.Body >> 20}MB，没有收下。请把文件分成几份，或者去掉其中的图片后再提交。");

    public Task InvokeAsync(HttpContext context)
    {
        var values = context.Request.RouteValues.Values.OfType<string>()
            .Concat(context.Request.Query.Keys).Concat(context.Request.Query.SelectMany(pair => pair.Value).OfType<string>());

        if (values.Any(value => value.Length > RequestLimits.AddressValue || !StorableText.Is(value)))
        {
            return TroubleAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, Unreadable);
        }

        return context.Request.ContentLength > RequestLimits.Body
            ? TroubleAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge)
            : GuardedAsync(context);
    }

    // A body that turns out to be too large or no JSON while it is read.
    private async Task GuardedAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            var isTooLarge = refused.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await TroubleAnswer.WriteAsync(context, refused.StatusCode, isTooLarge ? TooLarge : Misread);
        }
    }
}
