namespace Supervision.Core.Draws.Process;

/// <summary>What each form of an entered value is called.</summary>
public static class ValueFormNames
{
    public static string Named(this ValueForm form) => form switch
    {
        ValueForm.Published => "数值",
        ValueForm.Fallback => "替代办法的数值",
        ValueForm.Absent => "声明没有产生",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
