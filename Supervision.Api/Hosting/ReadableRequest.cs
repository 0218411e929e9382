using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>
/// An address that holds what no database can keep, or far too much, a body that is too large and a method that no page has are turned away before
/// anybody reads them.
/// </summary>
internal sealed class ReadableRequest(RequestDelegate next)
{
    private static readonly Problem Unreadable = new("request.unreadable", ProblemKind.Invalid,
        "网址里有不能识别的字符，或者有一段太长。请从首页重新查找，不要改写网址。");

    private static readonly Problem Misread = new("request.misread", ProblemKind.Invalid,
        "提交的内容读不懂：不是完整的 JSON，或者类型不对，或者一层套一层太深。请对照接口说明改正后再提交。");

    private const string OfPages = "GET, HEAD, POST";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && !IsOfPages(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = OfPages;
            return Task.CompletedTask;
        }

        var values = context.Request.RouteValues.Values.OfType<string>()
            .Concat(context.Request.Query.Keys).Concat(context.Request.Query.SelectMany(pair => pair.Value).OfType<string>());

        if (values.Any(value => value.Length > RequestLimits.AddressValue || !StorableText.Is(value)))
        {
            return TroubleAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, Unreadable);
        }

        var most = RequestLimits.BodyOf(context);

        if (context.Request.ContentLength > most)
        {
            return TroubleAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge(most));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        return GuardedAsync(context, most);
    }

    private static bool IsOfPages(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);

    private static Problem TooLarge(long most) => new("request.too-large", ProblemKind.Invalid,
        $"提交的内容超过{Told(most)}，没有收下。请把文件分成几份，或者去掉其中的图片后再提交。");

    private static string Told(long bytes) => bytes < 1 << 20 ? $"{bytes >> 10}KB" : $"{bytes >> 20}MB";

    // A body that turns out to be too large or no JSON while it is read.
    private async Task GuardedAsync(HttpContext context, long most)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            var isTooLarge = refused.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await TroubleAnswer.WriteAsync(context, refused.StatusCode, isTooLarge ? TooLarge(most) : Misread);
        }
    }
}
