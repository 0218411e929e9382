using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>检查结果的签认和审核: who may not sign what was entered, and when there is nothing to sign.</summary>
internal static class ResultSignatures
{
    public static Problem? WhyNotConfirm(InspectionCheck check, Signed? entered, Signed? confirmed, Actor actor)
    {
        if (entered is null)
        {
            return CheckProblems.NothingEntered(check);
        }

        if (confirmed is not null)
        {
            return CheckProblems.AlreadyConfirmed(check, confirmed);
        }

        return actor.IsSamePersonAs(entered.By) ? CheckProblems.ConfirmsOwnWork(actor) : null;
    }

    public static Problem? WhyNotReview(InspectionCheck check, CheckPart? part, Actor actor) =>
        WhyNotReview(check, part?.Entered, part?.Confirmed, part?.Reviewed, actor);

    public static Problem? WhyNotReview(InspectionCheck check, Signed? entered, Signed? confirmed, Signed? reviewed, Actor actor)
    {
        if (entered is null)
        {
            return CheckProblems.NothingEntered(check);
        }

        if (reviewed is not null)
        {
            return CheckProblems.AlreadyReviewed(check);
        }

        if (confirmed is null)
        {
            return CheckProblems.NotConfirmed(check);
        }

        return actor.IsSamePersonAs(entered.By) || actor.IsSamePersonAs(confirmed.By) ? CheckProblems.ReviewsOwnWork(actor) : null;
    }
}
