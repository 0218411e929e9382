using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Core.BackChecks;

/// <summary>
/// 参加原检查: whoever stood on a check at any time, also if replaced later, and who approved, entered, confirmed or reviewed it, never looks at it
/// again. A signature is a name, so it bars everybody of that name.
/// </summary>
public static class EarlierPart
{
    /// <param name="stood">Numbers of all who were drawn for the check or came to it by a replacement.</param>
    public static bool Bars(InspectionCheck check, IReadOnlySet<string> stood, Inspector person)
    {
        return stood.Contains(person.Number)
        || check.Officers.Any(officer => person.Certificates.Any(card => card.Number == officer.Certificate))
        || SignaturesOf(check).Any(signed => signed is not null && IsBy(signed.By, person.Name));
    }

    /// <summary>Whoever approved, entered, confirmed or reviewed the check or a department's part of it; some of them null.</summary>
    public static IEnumerable<Signed?> SignaturesOf(InspectionCheck check)
    {
        return
        [
            check.Approved, .. check.PartApprovals ?? [], check.Entered, check.Confirmed, check.Reviewed, check.Waiver?.Approved,
            .. check.Parts.SelectMany(part => new[] { part.Entered, part.Confirmed, part.Reviewed }),
        ];
    }

    // By his account, by the name that the register knows, or by a deputy who stood in for him; two of one name are held for one here.
    private static bool IsBy(Actor actor, string name) => actor.Person == name || actor.StandsInName == name || actor.IsPerson(PersonId.OfName(name));
}
