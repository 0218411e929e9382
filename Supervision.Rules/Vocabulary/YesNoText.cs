namespace Supervision.Rules.Vocabulary;

/// <summary>Yes, no or not established, as it is written and as it is told.</summary>
public static class YesNoText
{
    public const string Yes = "true";
    public const string No = "false";

    /// <summary>Nobody has found out yet, which is never the same as no.</summary>
    public const string Unknown = "未查明";

    public static string? Of(bool? found) => found switch { true => Yes, false => No, null => null };

    public static bool? Read(string? written) => written switch { Yes => true, No => false, _ => null };

    public static string Said(bool? found) => found switch { true => "是", false => "否", null => Unknown };
}
