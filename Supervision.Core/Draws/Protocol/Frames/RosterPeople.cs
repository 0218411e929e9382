namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>人员身份（冻结）: a salted digest of name and certificate number for every line of the roster (draw-protocol, section 3).</summary>
public sealed class RosterPeople
{
    private readonly LineTree _tree;
    private readonly Dictionary<string, int> _places;

    private RosterPeople(IReadOnlyList<PersonLine> lines)
    {
        Lines = lines;
        _tree = LineTree.Of(lines.Select(line => line.ToString()));
        _places = lines.Select((line, place) => (line.Inspector, place)).ToDictionary(pair => pair.Inspector, pair => pair.place);
    }

    /// <summary>By inspector.</summary>
    public IReadOnlyList<PersonLine> Lines { get; }

    /// <summary>The root over the lines of the file; the digest in a line is its salt.</summary>
    public string Root => _tree.Root;

    public static RosterPeople Of(IEnumerable<PersonLine> lines) => new([.. lines.OrderBy(line => line.Inspector, StringComparer.Ordinal)]);

    public static RosterPeople Of(IEnumerable<RosterPerson> people) => Of(people.Select(person => new PersonLine(person.Inspector, person.Digest)));

    public LineProof ProofOf(string inspector) => _tree.Proof(_places[inspector]);
}

/// <summary>One line of roster-people.csv.</summary>
public sealed record PersonLine(string Inspector, string Digest)
{
    public override string ToString() => $"{Inspector},{Digest}";
}
