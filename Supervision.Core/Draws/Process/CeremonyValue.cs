using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 数值登记: what a party says a public source gave, for all tasks of a ceremony at once. It counts when a party of another body has
/// confirmed it. Several may wait side by side, since a slip of the pen cannot be taken back after a nonce is open; the one confirmed stands.
/// </summary>
public sealed class CeremonyValue
{
    public const int SourceMaxLength = 200;
    public const int ValueMaxLength = 500;

    private CeremonyValue()
    {
    }

    public required CeremonyValueId Id { get; init; }

    public required CeremonyId Ceremony { get; init; }

    /// <summary>Its name in the rule.</summary>
    public required string Source { get; init; }

    public required ValueForm Form { get; init; }

    /// <summary>One non-empty line; null where it is said that there is none.</summary>
    public string? Value { get; init; }

    public required PartyAct Entered { get; init; }

    public PartyAct? Confirmed { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public uint RowVersion { get; private set; }

    public bool IsWaiting => Confirmed is null && WithdrawnAt is null;

    public static CeremonyValue Enter(CeremonyValueId id, CeremonyId ceremony, string source, ValueForm form, string? value, PartyAct entered) =>
        new() { Id = id, Ceremony = ceremony, Source = source, Form = form, Value = form is ValueForm.Absent ? null : value, Entered = entered };

    /// <param name="isOutside">Whether a body belongs to no body of the tasks; of two who say that there is no value, one does.</param>
    public Result<Done> Confirm(PartyAct by, Func<string, bool> isOutside)
    {
        if (!IsWaiting)
        {
            return ValueProblems.NotWaiting(Source);
        }

        if (by.Body == Entered.Body)
        {
            return ValueProblems.SameBody(Entered.Party);
        }

        if (Form is ValueForm.Absent && !isOutside(by.Body) && !isOutside(Entered.Body))
        {
            return ValueProblems.NobodyOutside(Source);
        }

        Confirmed = by;
        return default(Done);
    }

    public Result<Done> Withdraw(string party, bool anyOpened, DateTimeOffset at)
    {
        if (!IsWaiting)
        {
            return ValueProblems.NotWaiting(Source);
        }

        if (Entered.Party != party)
        {
            return ValueProblems.NotYours(Entered.Party);
        }

        if (anyOpened)
        {
            return ValueProblems.OpenedAlready(Source);
        }

        WithdrawnAt = at;
        return default(Done);
    }
}

/// <summary>The value of the source itself, that of its fallback, or that the source gave none.</summary>
public enum ValueForm { Published, Fallback, Absent }
