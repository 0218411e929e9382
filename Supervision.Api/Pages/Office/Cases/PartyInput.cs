using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>One party of a ceremony as it is typed into a form: a department that is chosen, or a body that is none by its name.</summary>
public sealed class PartyInput
{
    public string? Department { get; set; }

    public string? Name { get; set; }

    public static IReadOnlyList<InvitedParty> Filled(IEnumerable<PartyInput> typed, NamesByCode departments) =>
        [.. typed.Select(party => party.Read(departments)).OfType<InvitedParty>()];

    // Who chose a department need not write its name.
    private InvitedParty? Read(NamesByCode departments)
    {
        if (DepartmentCode.TryParse(Department, out var code))
        {
            return new(departments[code], code.ToString());
        }

        var name = Name?.Trim() ?? "";
        return name.Length == 0 ? null : new(name, name);
    }
}
