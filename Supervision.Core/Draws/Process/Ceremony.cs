using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 抽取仪式: parties of different bodies act together for a batch of tasks, each by its own hand. How far it has come is read off
/// the attempts and the codes that were used.
/// </summary>
public sealed class Ceremony
{
    public const int NumberMaxLength = 40;
    public const int TitleMaxLength = 200;

    private Ceremony()
    {
    }

    public required CeremonyId Id { get; init; }

    /// <summary>仪式编号, unique; it stands in the address of the screen.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required DepartmentCode Department { get; init; }

    public required IReadOnlyList<CeremonyParty> Parties { get; init; }

    public required Signed Called { get; init; }

    /// <summary>Two parties or more, of different bodies, one of them from outside the office at least.</summary>
    public static Result<Ceremony> Call(CeremonyId id, string number, string title, IReadOnlyList<CeremonyParty> parties, Signed called)
    {
        if (number.Length is 0 or > NumberMaxLength || !number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return CeremonyProblems.NumberForm(number);
        }

        if (title.Length is 0 or > TitleMaxLength)
        {
            return CeremonyProblems.TitleLength(title.Length);
        }

        if (parties.Select(party => DrawParty.WrongName(party.Name)).FirstOrDefault(wrong => wrong is not null) is { } name)
        {
            return name;
        }

        if (parties.GroupBy(party => party.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return CeremonyProblems.BodyTwice(twice.Key);
        }

        if (parties.Select(party => DrawParty.WrongName(party.ActsFor)).FirstOrDefault(wrong => wrong is not null) is { } body)
        {
            return body;
        }

        if (parties.GroupBy(party => party.ActsFor).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            return CeremonyProblems.BodyTwice(same.Key);
        }

        if (parties.Count < 2 || parties.All(party => !party.IsWitness))
        {
            return CeremonyProblems.NoWitness();
        }

        return new Ceremony { Id = id, Number = number, Title = title, Department = called.By.Department, Parties = parties, Called = called };
    }
}
