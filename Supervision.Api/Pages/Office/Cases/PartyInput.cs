using Supervision.Core.Draws.Process;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>One party of a ceremony as it is typed into a form.</summary>
public sealed class PartyInput
{
    public string? Name { get; set; }

    public bool Witness { get; set; }

    public static IReadOnlyList<CeremonyParty> Filled(IEnumerable<PartyInput> typed) =>
        [.. typed.Where(party => !string.IsNullOrWhiteSpace(party.Name)).Select(party => new CeremonyParty(party.Name!.Trim(), party.Witness))];
}
