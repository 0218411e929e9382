namespace Supervision.Core.Draws.Process;

/// <summary>What was entered of the public values of a ceremony, and how far it has come.</summary>
public sealed record StandingValues(IReadOnlyList<CeremonyValue> All)
{
    /// <summary>Entered, and waiting for a party of another body.</summary>
    public IEnumerable<CeremonyValue> Waiting => All.Where(value => value.IsWaiting);

    /// <summary>The sources of which a value stands.</summary>
    public IReadOnlySet<string> Confirmed => All.Where(IsConfirmedValue).Select(value => value.Source).ToHashSet();

    /// <summary>The value that two bodies have confirmed, of the source itself or of its fallback.</summary>
    public CeremonyValue? ConfirmedOf(string source) => All.SingleOrDefault(value => value.Source == source && IsConfirmedValue(value));

    /// <summary>Whether two bodies have said that the source published nothing.</summary>
    public bool IsSaidAbsent(string source) =>
        All.Any(value => value.Source == source && value is { Form: ValueForm.Absent, Confirmed: not null });

    private static bool IsConfirmedValue(CeremonyValue value) => value.Confirmed is not null && value.Form is not ValueForm.Absent;
}
