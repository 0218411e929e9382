namespace Supervision.Api.Pages.Shared;

/// <summary>One step of the way from the start to the page.</summary>
public sealed record Crumb(string Text, string Href)
{
    public const string Key = "crumbs";

    public static Crumb Plans { get; } = new("抽查计划", Links.Plans);

    public static Crumb Results { get; } = new("抽查结果", Links.Results);

    public static Crumb Log { get; } = new("透明日志", Links.Log);

    public static Crumb Office { get; } = new("办公", Links.Office);

    public static Crumb Task(string number) => new($"任务 {number}", Links.Task(number));
}
