using CsvHelper.Configuration.Attributes;

namespace Supervision.Api.Checks;

/// <summary>
/// One line of the file exchanged with the provincial platform: one item of one target. Exported without results, imported with them.
/// </summary>
public sealed class PlatformRow
{
    [Name("任务编号")]
    public string Task { get; set; } = "";

    [Name("检查对象代码")]
    public string Target { get; set; } = "";

    [Name("检查对象名称")]
    public string TargetName { get; set; } = "";

    [Name("检查人员执法证号")]
    public string Officers { get; set; } = "";

    [Name("通知书文号")]
    public string Notice { get; set; } = "";

    [Name("检查码")]
    public string Code { get; set; } = "";

    [Name("检查部门代码")]
    public string Department { get; set; } = "";

    [Name("事项代码")]
    public string Item { get; set; } = "";

    [Name("事项名称")]
    public string ItemName { get; set; } = "";

    [Name("检查开始日期")]
    public string Started { get; set; } = "";

    [Name("检查地点")]
    public string Place { get; set; } = "";

    [Name("未扫码原因")]
    public string Unscanned { get; set; } = "";

    [Name("检查完成日期")]
    public string Ended { get; set; } = "";

    [Name("事项结果")]
    public string Finding { get; set; } = "";

    [Name("问题描述")]
    public string Problem { get; set; } = "";

    [Name("处置措施")]
    public string Disposition { get; set; } = "";

    [Name("总体结果")]
    public string Overall { get; set; } = "";

    [Name("错误原因")]
    [Optional]
    public string Error { get; set; } = "";
}
