using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>信用记录.</summary>
public static class CreditActs
{
    public static readonly ActRow Import = new("ImportCredit", "导入双公示文件")
    {
        Roles = [Role.Registrar, Role.DisclosureClerk],
        Seen = SeenVersion.File,
        Line = "文件摘要、读入、新增、已有、退回",
        Guard = "credit_records：只增",
        ToCome = ["处罚机关须是本部门，或者省里下发的文件"],
    };

    public static readonly ActRow Enter = new("EnterCredit", "录入信用记录")
    {
        Roles = [Role.Registrar, Role.DisclosureClerk],
        Seen = SeenVersion.New,
        Extras = [Extra.Document],
        Line = "种类、文号、日期、机关、来源",
        Guard = "credit_records：只增",
        ToCome = ["由另一人核对文书"],
    };

    public static readonly ActRow Rate = new("RunTiers", "办理月度评定")
    {
        Roles = [Role.Program, Role.RuleAuthor],
        Seen = SeenVersion.None,
        Line = "标准、模型版本、月份、评定、有等级",
        Guard = "rating_runs：只往前；rating_snapshots：只增",
        ToCome = ["每月由程序自行办理", "标准的采用由规则编制、法制审核、主要负责人办理"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [Import, Enter, Rate];
}
