namespace Supervision.Core.Exemptions;

/// <summary>What each kind of record is called.</summary>
public static class RegisterEventKindNames
{
    public static string Named(this RegisterEventKind kind) => kind switch
    {
        RegisterEventKind.Penalty => "行政处罚",
        RegisterEventKind.Exemption => "不予处罚",
        RegisterEventKind.Finding => "违法认定",
        RegisterEventKind.Disclosure => "公示",
        RegisterEventKind.Warning => "告诫、提醒",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
