using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>复查结果: on which day, whether all was corrected, what was seen, and by whom it is noted.</summary>
public sealed record Recheck(DateOnly On, bool Corrected, string Seen, Signed By)
{
    /// <summary>改正日期, where it was corrected; null of what was noted before it was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>The second officer; null while it waits for him, and of what was noted before two were asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Signed? Confirmed { get; init; }

    /// <summary>Who signed, in words.</summary>
    [JsonIgnore]
    public string Signatures => Confirmed is { } second ? $"{By.By.Signature}、{second.By.Signature}" : By.By.Signature;
}
