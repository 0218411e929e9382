using Supervision.Api.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Coercion;

/// <summary>What was done on the spot, as it is typed.</summary>
public sealed class TakingForm
{
    // What lies outside is a slip of the pen.
    private const int FirstYear = 2012;
    private const int LastYear = 9000;

    public DateOnly? TakenOn { get; set; }

    public TimeOnly? TakenAt { get; set; }

    public string? TakenPlace { get; set; }

    public string? Things { get; set; }

    public string? Second { get; set; }

    public string? Heard { get; set; }

    public string? Keeping { get; set; }

    public RecordSigning? Signing { get; set; }

    public string? Witness { get; set; }

    public bool RightsTold { get; set; }

    public bool HandedOver { get; set; }

    public string? Bank { get; set; }

    public string? AccountNumber { get; set; }

    public decimal? FrozenAmount { get; set; }

    public TakingInput Read()
    {
        DateTimeOffset? at = TakenOn is { Year: >= FirstYear and <= LastYear } day && TakenAt is { } hour ? new DateTimeOffset(day, hour, OfficeClock.Offset) : null;
        return new(at, Text(TakenPlace), Things ?? "", Text(Second), Text(Heard), Text(Keeping))
        {
            Signing = Signing,
            Witness = string.IsNullOrWhiteSpace(Witness) ? null : Witness.Trim(),
            AreRightsTold = RightsTold,
            IsHandedOver = HandedOver,
            Freeze = new(Text(Bank), Text(AccountNumber), FrozenAmount ?? 0, ""),
        };
    }

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
