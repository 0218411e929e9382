using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Testing.Bundles;

/// <summary>Who stands behind the numbers of a made roster. No chance is used up for it, so that the rest of a bundle stays what it was.</summary>
internal static class BundlePeople
{
    public static IReadOnlyList<RosterPerson> Of(Roster roster) =>
    [
        .. roster.Lines.DistinctBy(line => line.Inspector).Select((line, i) => new RosterPerson(
            line.Inspector, $"人员{i % 7}·{line.Inspector}", $"湘C{i:000000}", Digest.Of($"salt {line.Inspector}")[..32])),
    ];

    /// <summary>Adds the two files and returns what the rule commits of them.</summary>
    public static PeopleCommitment Write(Roster roster, Dictionary<string, string> files, Fault fault)
    {
        var people = Of(roster);
        var frozen = RosterPeople.Of(people);
        files[PeopleFile.Name] = BundleFaults.InText(PeopleFile.Write(frozen), PeopleFile.Name, fault);
        files[PeopleFile.SaltsName] = BundleFaults.InText(PeopleFile.WriteSalts(people), PeopleFile.SaltsName, fault);
        var root = fault is Fault.PeopleRootWrong ? Digest.Of("") : RosterPeople.Of(Lines(files[PeopleFile.Name])).Root;
        return new(Digest.Of(files[PeopleFile.Name]), root);
    }

    // As they stand, so that every digest fits the fault.
    private static IEnumerable<PersonLine> Lines(string text) =>
        text.Split('\n')[1..^1].Select(line => line.Split(',')).Select(cells => new PersonLine(cells[0], cells[^1]));
}
