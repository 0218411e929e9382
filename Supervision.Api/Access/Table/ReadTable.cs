namespace Supervision.Api.Access.Table;

/// <summary>公开的读取和程序自己的收拾: classes with an act's form that change no row of anybody, each with its reason.</summary>
public static class ReadTable
{
    public static IReadOnlyDictionary<string, string> Open { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ExportPublicBundle"] = "公开的抽取包，任何人可以取得",
        ["ExportLog"] = "公开的透明日志，任何人可以取得",
        ["VerifyLog"] = "公开的核验，任何人可以进行",
        ["ExportAudit"] = "审计记录的导出，在命令行由审计管理员办理",
        ["FinishReveal"] = "揭示的最后一步，在参与方的动作之内",
        ["ClearSubmissions"] = "清除过期的表单标记，不涉及任何人的记录",
    };
}
