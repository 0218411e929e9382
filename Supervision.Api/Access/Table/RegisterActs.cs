using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>名录.</summary>
public static class RegisterActs
{
    public static readonly ActRow Import = new("ImportRegister", "导入名录")
    {
        Roles = [Role.Registrar],
        Seen = SeenVersion.File,
        Line = "文件摘要、新增、更新、未变、退回",
        Guard = "register_syncs：只增；inspectors：抽取未完时名册上的人不改名",
        ToCome = ["改动姓名或者执法证超过20行的，由承办机构负责人确认", "每一行变更前后"],
    };

    public static readonly ActRow OverrideStale = new("OverrideStaleRegister", "放行过期名录")
    {
        Roles = [Role.Approver],
        Others = [EarlierStep.RegisterImported],
        Extras = [Extra.Reasons],
        Seen = SeenVersion.New,
        Line = "理由、期限",
        Guard = "stale_register_overrides：期限",
        ToCome = ["数据库核对放行与冻结不是同一人"],
    };

    public static readonly ActRow RecordSuccession = new("RecordSuccession", "登记主体承继")
    {
        Roles = [Role.Registrar],
        Seen = SeenVersion.New,
        Extras = [Extra.Document],
        Line = "原代码、种类、日期、出处",
        Guard = "subject_successions：只增",
        ToCome = ["由法制审核人员确认"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [Import, OverrideStale, RecordSuccession];
}
