using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Coercion.Files;

/// <summary>Which step may follow, and what each must say.</summary>
internal static class CoercionOrder
{
    public static Problem? WhyNotDecided(CoercionFile file)
    {
        var isDecided = file.Approval is not null || file.Refusal is not null;
        return isDecided || file.Lifted is not null || file.Closed is not null ? CoercionFileProblems.DecidedAlready() : null;
    }

    public static Problem? WhyNotTaken(CoercionFile file, CoercionTaking taking, Signed by)
    {
        if (file.Taking is not null || file.Closed is not null || file.Refusal is not null)
        {
            return CoercionFileProblems.NotToBeTaken(file.StateAt(by.At));
        }

        return Problem.All(
        [
            taking.At > by.At ? CoercionFileProblems.NotYetTaken(taking.At) : null,
            file.Approval?.By.By is { } head && taking.Officers.Any(officer => head.IsPerson(officer.Id)) ? CoercionFileProblems.HeadTakesPart(head.Person) : null,
            .. NotListed(file, taking), WhyNotSigned(taking), WhyNotFrozen(file, taking.Freeze),
        ]);
    }

    public static Problem? WhyNotServed(CoercionFile file, DateOnly on, Signed by)
    {
        if (file.Kind is not CoercionKind.Freezing || file.Taking is null || file.Served is not null || file.Closed is not null)
        {
            return CoercionFileProblems.NothingToServe();
        }

        return on < file.TakenOn || on > OfficeClock.DayOf(by.At) ? CoercionFileProblems.ServedOnWrongDay(on) : null;
    }

    /// <summary>Until the end, and only of what the head has approved.</summary>
    public static Problem? WhyNotRunning(CoercionFile file, DateTimeOffset now)
    {
        var state = file.StateAt(now);
        return state is CoercionState.Standing && file.EndsOn is not null ? null : CoercionFileProblems.NotRunning(state, file.EndsOn);
    }

    public static Problem? WhyNotClosed(CoercionFile file, DateTimeOffset now)
    {
        if (file.Closed is not null)
        {
            return CoercionFileProblems.ClosedAlready();
        }

        if (file.Taking is null)
        {
            return null;
        }

        if (file.Held is [_, ..] held)
        {
            return CoercionFileProblems.ThingsHeld(held);
        }

        var isOver = file.StateAt(now) is CoercionState.Lifted or CoercionState.Ended || file.Taking.Things.Count > 0;
        return isOver ? null : CoercionFileProblems.NotLifted(file.StateAt(now));
    }

    private static IEnumerable<Problem> NotListed(CoercionFile file, CoercionTaking taking)
    {
        if (file.Kind.TakesThings() && taking.Things.Count == 0)
        {
            yield return CoercionFileProblems.NoThings();
        }

        if (taking.Place.Length == 0 || taking.Heard.Length == 0)
        {
            yield return CoercionFileProblems.TakingIncomplete();
        }

        if (file.Kind.TakesThings() && taking.Keeping.Length == 0)
        {
            yield return CoercionFileProblems.NoKeeping();
        }
    }

    private static Problem? WhyNotSigned(CoercionTaking taking) =>
        taking.Signing is not RecordSigning.Party && string.IsNullOrWhiteSpace(taking.Witness) ? CoercionFileProblems.NoWitness(taking.Signing) : null;

    private static Problem? WhyNotFrozen(CoercionFile file, FreezeOrder? order)
    {
        if (file.Kind is not CoercionKind.Freezing)
        {
            return null;
        }

        var isWhole = order is { Bank.Length: > 0, Account.Length: > 0, Amount: > 0 };
        return isWhole ? null : CoercionFileProblems.FreezeIncomplete();
    }
}
