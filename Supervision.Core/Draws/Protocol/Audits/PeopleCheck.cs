using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>核对人员身份: holds roster-people.csv against the rule and the roster, and the names of the restricted file against it.</summary>
internal static class PeopleCheck
{
    public static Result<PeopleFound> In(string folder, DrawRule rule, Roster roster)
    {
        if (PeopleCommitment.Of(rule) is not { } committed)
        {
            return PeopleFound.NotCommitted;
        }

        if (!BundleText.Read(folder, PeopleFile.Name).Succeeded(out var text, out var problem)
            || !PeopleFile.Read(text).Succeeded(out var people, out problem))
        {
            return problem;
        }

        var digest = Digest.Of(text);

        if (digest != committed.Digest)
        {
            return DrawProblems.DigestDiffers(PeopleFile.Name, committed.Digest, digest);
        }

        if (people.Root != committed.Root)
        {
            return PeopleProblems.RootDiffers(committed.Root, people.Root);
        }

        if (!people.Lines.Select(line => line.Inspector).SequenceEqual(roster.Lines.Select(line => line.Inspector)))
        {
            return PeopleProblems.OtherPeople(PeopleFile.Name);
        }

        return Names(folder, people).Succeeded(out var named, out problem)
            ? new PeopleFound(people.Lines.Count, named)
            : problem;
    }

    // Only auditors have the names; without them the digests stand for themselves.
    private static Result<IReadOnlyList<RosterPerson>> Names(string folder, RosterPeople people)
    {
        if (!File.Exists(Path.Combine(folder, PeopleFile.SaltsName)))
        {
            return Array.Empty<RosterPerson>();
        }

        if (!BundleText.Read(folder, PeopleFile.SaltsName).Succeeded(out var text, out var problem)
            || !PeopleFile.ReadSalts(text).Succeeded(out var named, out problem))
        {
            return problem;
        }

        if (!named.Select(person => person.Inspector).SequenceEqual(people.Lines.Select(line => line.Inspector)))
        {
            return PeopleProblems.OtherPeople(PeopleFile.SaltsName);
        }

        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].Digest != people.Lines[i].Digest)
            {
                return PeopleProblems.NotThisPerson(named[i]);
            }
        }

        return named.ToList();
    }
}
