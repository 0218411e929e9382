using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;

namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>
/// 分派根: the lines of assignment.csv as a Merkle tree, each with a salt of its own, so that a target can be shown who was drawn for it and
/// nothing else. The lines stand in the order of their salts, so that a place in the tree tells nothing of ticket or stratum.
/// </summary>
public sealed class AssignmentTree
{
    private readonly LineTree _tree;
    private readonly ILookup<string, (SaltedPlace Place, int Index)> _byTarget;

    private AssignmentTree(IReadOnlyList<SaltedPlace> places)
    {
        _byTarget = places.Select((place, index) => (place, index)).ToLookup(pair => pair.place.Line.Target);
        _tree = LineTree.Of(places.Select(place => place.Leaf));
    }

    public string Root => _tree.Root;

    public static AssignmentTree Of(IEnumerable<AssignmentLine> lines, string frameKey)
    {
        var places = lines.Select(line => new SaltedPlace(line, DrawText.AssignmentSalt(frameKey, line.Target, line.Team, line.Slot)));
        return new([.. places.OrderBy(place => place.Salt, StringComparer.Ordinal)]);
    }

    public static AssignmentTree Of(IEnumerable<TeamAssignment> teams, string frameKey) => Of(teams.SelectMany(team => team.Lines), frameKey);

    /// <summary>The places of one target, each with its proof; none where nobody was drawn for it.</summary>
    public IReadOnlyList<ProvedPlace> At(string target) =>
        [.. _byTarget[target].Select(pair => new ProvedPlace(pair.Place, _tree.Proof(pair.Index)))];
}

/// <summary>One line of assignment.csv and its salt.</summary>
public sealed record SaltedPlace(AssignmentLine Line, string Salt)
{
    public string Leaf => string.Create(
        CultureInfo.InvariantCulture, $"{Line.Target},{Line.Team},{Line.Slot},{Line.Inspector},{Line.Ticket},{Salt}");
}

public sealed record ProvedPlace(SaltedPlace Place, LineProof Proof);
