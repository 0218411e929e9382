using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>强制措施实施: what was done on the spot, by whom, in whose presence, and what the party said (行政强制法第18条、第24条、第30条).</summary>
/// <param name="Heard">陈述申辩; that nothing was said is written too.</param>
/// <param name="Keeping">Where and by whom it is kept.</param>
public sealed record CoercionTaking(
    DateTimeOffset At, string Place, IReadOnlyList<CoercionThing> Things, IReadOnlyList<CoercionOfficer> Officers, string Heard, string Keeping)
{
    public required RecordSigning Signing { get; init; }

    /// <summary>Who was called as a witness; of an absent party one must be.</summary>
    public string? Witness { get; init; }

    public bool AreRightsTold { get; init; }

    /// <summary>Decision and list were handed over on the spot.</summary>
    public bool IsHandedOver { get; init; }

    public FreezeOrder? Freeze { get; init; }

    /// <summary>Until when an urgent measure must be approved; null where it was before.</summary>
    public DateTimeOffset? ApproveBy { get; init; }
}

/// <summary>To which bank a freeze was told, of which account, how much (行政强制法第30条).</summary>
/// <param name="Notice">Number of the notice to the bank.</param>
public sealed record FreezeOrder(string Bank, string Account, decimal Amount, string Notice);

/// <summary>Who signed the record on the spot (行政强制法第18条第8项、第9项).</summary>
public enum RecordSigning { Party, Refused, Witness }

public static class RecordSignings
{
    public static readonly Terms<RecordSigning> Terms = new(
        (RecordSigning.Party, "当事人签名或者盖章"), (RecordSigning.Refused, "当事人拒绝签名，已在笔录中注明"),
        (RecordSigning.Witness, "当事人不到场，由见证人签名"));

    public static string Named(this RecordSigning signing) => Terms.Of(signing);
}
