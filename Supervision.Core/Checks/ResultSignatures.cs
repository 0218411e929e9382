using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>检查结果的签认和审核: who may not sign what was entered, and when there is nothing to sign.</summary>
internal static class ResultSignatures
{
    public static Problem? WhyNotConfirm(InspectionCheck check, Actor actor)
    {
        if (check.Entered is null)
        {
            return CheckProblems.NothingEntered(check);
        }

        if (check.Confirmed is not null)
        {
            return CheckProblems.AlreadyConfirmed(check);
        }

        return actor.IsSamePersonAs(check.Entered.By) ? CheckProblems.ConfirmsOwnWork(actor) : null;
    }

    public static Problem? WhyNotReview(InspectionCheck check, Actor actor)
    {
        if (check.Entered is null)
        {
            return CheckProblems.NothingEntered(check);
        }

        if (check.Reviewed is not null)
        {
            return CheckProblems.AlreadyReviewed(check);
        }

        if (check.Confirmed is null)
        {
            return CheckProblems.NotConfirmed(check);
        }

        return actor.IsSamePersonAs(check.Entered.By) || actor.IsSamePersonAs(check.Confirmed.By) ? CheckProblems.ReviewsOwnWork(actor) : null;
    }
}
