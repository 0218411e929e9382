using System.Security.Cryptography;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Draws;

/// <summary>Who the people of a roster are at the moment of the freeze, each with the certificate that runs longest and a salt.</summary>
public sealed class FrozenPeople
{
    private readonly IReadOnlyDictionary<string, Frozen> _people;

    private FrozenPeople(IReadOnlyDictionary<string, Frozen> people)
    {
        _people = people;
        var committed = RosterPeople.Of(people.Values.Select(one => one.Person));
        Commitment = new(Digest.Of(PeopleFile.Write(committed)), committed.Root);
    }

    public PeopleCommitment Commitment { get; }

    public static Result<FrozenPeople> Of(TeamsOfTask teams, RandomNumberGenerator chance)
    {
        var cards = teams.Eligible.ToDictionary(person => person.Number, Card);
        var unfit = teams.Eligible
            .Where(person => !RosterPerson.CanBeHashed(person.Name) || !RosterPerson.CanBeHashed(cards[person.Number]?.Number ?? ""))
            .Select(person => $"{person.Name}（{person.Number}）").ToList();

        return unfit.Count > 0
            ? AttemptProblems.PeopleUnfit(unfit)
            : new FrozenPeople(teams.Eligible.ToDictionary(person => person.Number, person => Freeze(person, cards[person.Number]!, chance)));
    }

    public RosterRow Row(AttemptId attempt, RosterLine line)
    {
        var (person, validTo) = _people[line.Inspector];

        return new(attempt, line.Inspector, line.Team, line.Lead)
        {
            Name = person.Name,
            Certificate = person.Certificate,
            ValidTo = validTo,
            Salt = person.Salt,
        };
    }

    private static Certificate? Card(Inspector person) =>
        person.Certificates.Where(card => card.Kind is CertificateKind.Enforcement).MaxBy(card => card.ValidTo);

    private static Frozen Freeze(Inspector person, Certificate card, RandomNumberGenerator chance)
    {
        var salt = new byte[RosterPerson.SaltBytes];
        chance.GetBytes(salt);
        return new(new RosterPerson(person.Number, person.Name, card.Number, Convert.ToHexStringLower(salt)), card.ValidTo);
    }

    private sealed record Frozen(RosterPerson Person, DateOnly ValidTo);
}
