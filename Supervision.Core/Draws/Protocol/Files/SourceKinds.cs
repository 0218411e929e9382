namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>What the kinds of sources are called, in rule.json and on a page.</summary>
public static class SourceKinds
{
    public static string Code(this SourceKind kind) => kind is SourceKind.Witnessed ? "witnessed" : "recorded";

    public static string Named(this SourceKind kind) => kind is SourceKind.Witnessed ? "现场产生的数值" : "可以查到的数值";

    /// <summary>Null where it is neither.</summary>
    public static SourceKind? Read(string text) => text switch
    {
        "witnessed" => SourceKind.Witnessed,
        "recorded" => SourceKind.Recorded,
        _ => null,
    };
}
