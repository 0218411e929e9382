namespace Supervision.Api.Pages.Shared;

/// <summary>大字版: the reader's size of type, kept in a cookie.</summary>
public static class TextSizes
{
    public const string Cookie = "text-size";

    public static IReadOnlyList<(string Code, string Name)> All { get; } = [("m", "标准"), ("l", "大字"), ("xl", "特大字")];

    public static string Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } size && All.Any(known => known.Code == size) ? size : "m";
}
