namespace Supervision.Api.Checks;

/// <summary>
/// One line of the file exchanged with the provincial platform: one item of one target. Exported without results, imported with them.
/// </summary>
public sealed class PlatformRow
{
    public string Task { get; set; } = "";

    public string Target { get; set; } = "";

    public string TargetName { get; set; } = "";

    public string Officers { get; set; } = "";

    public string Notice { get; set; } = "";

    public string Code { get; set; } = "";

    public string Department { get; set; } = "";

    public string Item { get; set; } = "";

    public string ItemName { get; set; } = "";

    public string Started { get; set; } = "";

    public string Place { get; set; } = "";

    public string Unscanned { get; set; } = "";

    public string Ended { get; set; } = "";

    public string Finding { get; set; } = "";

    public string Problem { get; set; } = "";

    public string Disposition { get; set; } = "";

    public string Overall { get; set; } = "";

    public string Error { get; set; } = "";

    /// <summary>The columns in their order; what stands behind the last one is ours.</summary>
    internal static readonly IReadOnlyList<PlatformColumn> Columns =
    [
        new("任务编号", row => row.Task, (row, text) => row.Task = text),
        new("检查对象代码", row => row.Target, (row, text) => row.Target = text),
        new("检查对象名称", row => row.TargetName, (row, text) => row.TargetName = text),
        new("检查人员执法证号", row => row.Officers, (row, text) => row.Officers = text),
        new("通知书文号", row => row.Notice, (row, text) => row.Notice = text),
        new("检查码", row => row.Code, (row, text) => row.Code = text),
        new("检查部门代码", row => row.Department, (row, text) => row.Department = text),
        new("事项代码", row => row.Item, (row, text) => row.Item = text),
        new("事项名称", row => row.ItemName, (row, text) => row.ItemName = text),
        new("检查开始日期", row => row.Started, (row, text) => row.Started = text),
        new("检查地点", row => row.Place, (row, text) => row.Place = text),
        new("未扫码原因", row => row.Unscanned, (row, text) => row.Unscanned = text),
        new("检查完成日期", row => row.Ended, (row, text) => row.Ended = text),
        new("事项结果", row => row.Finding, (row, text) => row.Finding = text),
        new("问题描述", row => row.Problem, (row, text) => row.Problem = text),
        new("处置措施", row => row.Disposition, (row, text) => row.Disposition = text),
        new("总体结果", row => row.Overall, (row, text) => row.Overall = text),
    ];

    internal static readonly PlatformColumn ErrorColumn = new("错误原因", row => row.Error, (row, text) => row.Error = text);
}

internal sealed record PlatformColumn(string Header, Func<PlatformRow, string> Read, Action<PlatformRow, string> Write);
