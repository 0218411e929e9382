using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Papers;

namespace Supervision.Api.Draws.Proofs;

/// <summary>Who the officers of a draw are, with what proves it.</summary>
public sealed class ProvedOfficers
{
    private readonly RosterPeople _people;
    private readonly IReadOnlyDictionary<(string Certificate, string Name), RosterPerson> _persons;
    private readonly AssignmentTree _assignment;
    private readonly IReadOnlyDictionary<PlaceOfTarget, SaltedReplacement> _replaced;

    internal ProvedOfficers(
        DrawProof? draw, RosterPeople people, IReadOnlyDictionary<(string Certificate, string Name), RosterPerson> persons, AssignmentTree assignment,
        IReadOnlyDictionary<PlaceOfTarget, SaltedReplacement> replaced) =>
        (Draw, _people, _persons, _assignment, _replaced) = (draw, people, persons, assignment, replaced);

    /// <summary>Of a draw that did not freeze who its people are.</summary>
    public static ProvedOfficers None { get; } = new(
        null, RosterPeople.Of(Array.Empty<PersonLine>()), new Dictionary<(string, string), RosterPerson>(), AssignmentTree.Of(Array.Empty<AssignmentLine>(), ""),
        new Dictionary<PlaceOfTarget, SaltedReplacement>());

    public DrawProof? Draw { get; }

    /// <summary>The officer as a notice names him.</summary>
    public NoticeInspector Noticed(CheckOfficer officer)
    {
        var noticed = new NoticeInspector(officer.Name, officer.Certificate);

        if (!_persons.TryGetValue((officer.Certificate, officer.Name), out var person))
        {
            return noticed;
        }

        var proof = _people.ProofOf(person.Inspector);
        return noticed with { Proof = new(person.Inspector, person.Salt, proof.Index + 1, proof.Size) };
    }

    /// <summary>The officers of one target without their names: what is typed in from the certificates is held against it.</summary>
    /// <param name="teams">The name that the draw has for the department of an officer.</param>
    public IReadOnlyList<OwnOfficer> At(string target, IEnumerable<CheckOfficer> officers, IReadOnlyDictionary<string, string> teams)
    {
        var drawn = _assignment.At(target);

        return
        [
            .. officers.Select(officer => Proved(target, teams[officer.Department.ToString()], officer.Slot, _persons[(officer.Certificate, officer.Name)], drawn))
                .OrderBy(one => one.Team, StringComparer.Ordinal).ThenBy(one => one.Slot),
        ];
    }

    private OwnOfficer Proved(string target, string team, int slot, RosterPerson person, IReadOnlyList<ProvedPlace> drawn)
    {
        var proof = _people.ProofOf(person.Inspector);
        return new(team, slot, person.Inspector, person.Salt, proof.Index, proof.Size, proof.Siblings, Place(target, team, slot, person.Inspector, drawn));
    }

    // Who came along with a target that gave way has no line of his own at this one: it would name the other.
    private OwnPlace Place(string target, string team, int slot, string inspector, IReadOnlyList<ProvedPlace> drawn)
    {
        if (_replaced.TryGetValue(new(target, team, slot), out var entry))
        {
            return entry.Line.In == inspector ? OwnPlace.Replaced(entry) : OwnPlace.Moved;
        }

        return drawn.FirstOrDefault(one => one.Place.Line.Team == team && one.Place.Line.Slot == slot && one.Place.Line.Inspector == inspector) is { } own
            ? OwnPlace.Drawn(own)
            : OwnPlace.Moved;
    }
}
