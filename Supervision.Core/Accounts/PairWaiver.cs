using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Accounts;

/// <summary>例外登记: one person may do two steps that otherwise two must do: which pair, why and until when, signed by the head of the office. Listed for ever.</summary>
public sealed class PairWaiver
{
    public const int LongestMonths = 6;
    public const int ReasonMaxLength = 200;
    public const int NumberMaxLength = 50;

    private PairWaiver()
    {
    }

    public required PairWaiverId Id { get; init; }

    /// <summary>例外编号, by which every audit line names it.</summary>
    public required string Number { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>Who does both steps.</summary>
    public required PersonId Person { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The code of the pair; see <see cref="ExceptionPairs"/>.</summary>
    public required string Pair { get; init; }

    public required string Reason { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    public required Signed Signed { get; init; }

    /// <summary>Before its time, where it was needed no longer.</summary>
    public Signed? Ended { get; private set; }

    public string? EndedBecause { get; private set; }

    public static Result<PairWaiver> Sign(
        PairWaiverId id, string number, PersonId person, string personName, string pair, string reason, DateOnly from, DateOnly until, Signed signed)
    {
        if (!ExceptionPairs.Read(pair).Succeeded(out var allowed, out var problem))
        {
            return problem;
        }

        if (signed.By.IsPerson(person))
        {
            return PairWaiverProblems.SignedForHimself();
        }

        if (until < from)
        {
            return PairWaiverProblems.TermBackwards();
        }

        return until > from.AddMonths(LongestMonths)
            ? PairWaiverProblems.TooLong()
            : Made(id, number, person, personName, allowed, reason, from, until, signed);
    }

    public bool IsOpenOn(DateOnly day) => Ended is null && From <= day && day <= Until;

    /// <summary>Whether there is anything left to end.</summary>
    public bool MayEndOn(DateOnly day) => Ended is null && day <= Until;

    public Result<Done> End(Signed by, string because)
    {
        if (!MayEndOn(OfficeClock.DayOf(by.At)))
        {
            return PairWaiverProblems.Over(Number);
        }

        Ended = by;
        EndedBecause = because;
        return default(Done);
    }

    private static PairWaiver Made(
        PairWaiverId id, string number, PersonId person, string personName, ExceptionPair pair, string reason, DateOnly from, DateOnly until, Signed signed) =>
        new()
        {
            Id = id,
            Number = number,
            Department = signed.By.Department,
            Person = person,
            PersonName = personName,
            Pair = pair.Code,
            Reason = reason,
            From = from,
            Until = until,
            Signed = signed,
        };
}
