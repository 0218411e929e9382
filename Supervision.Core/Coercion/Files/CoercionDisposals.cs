using Supervision.Core.Primitives;

namespace Supervision.Core.Coercion.Files;

/// <summary>What may become of a thing, and when: back once the measure has ended, otherwise by a decision within the term.</summary>
internal static class CoercionDisposals
{
    public static Problem? WhyNot(CoercionFile file, ThingDisposal disposal, Signed by)
    {
        if (file.Taking?.Things.FirstOrDefault(one => one.Number == disposal.Number) is not { } thing)
        {
            return CoercionFileProblems.NoSuchThing(disposal.Number);
        }

        if (file.DisposalOf(thing) is { } earlier)
        {
            return CoercionFileProblems.DisposedAlready(thing, earlier);
        }

        return Problem.All(WhyNotNow(file, disposal, by), disposal.Recipient.Length == 0 ? CoercionFileProblems.NoRecipient() : null, WhyNotProved(disposal));
    }

    private static Problem? WhyNotNow(CoercionFile file, ThingDisposal disposal, Signed by)
    {
        var state = file.StateAt(by.At);

        if (disposal.Way.GoesBack())
        {
            return state is CoercionState.Lifted or CoercionState.Ended ? null : CoercionFileProblems.StillHeld(state);
        }

        return state is CoercionState.Standing ? null : CoercionFileProblems.MustGoBack(state, disposal.Way);
    }

    private static Problem? WhyNotProved(ThingDisposal disposal)
    {
        if (!disposal.Way.GoesBack() && string.IsNullOrWhiteSpace(disposal.Document))
        {
            return CoercionFileProblems.DisposalWithoutDecision(disposal.Way);
        }

        var isSold = disposal.Way is DisposalWay.ProceedsReturned;
        return isSold != disposal.Proceeds is > 0 ? CoercionFileProblems.ProceedsWrong(isSold) : null;
    }
}
