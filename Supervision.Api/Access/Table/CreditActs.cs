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

    public static IReadOnlyList<ActRow> All { get; } = [Import];
}
