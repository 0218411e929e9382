using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>案件各步的前提: what must stand before a case is reviewed, decided, closed.</summary>
internal static class CaseGates
{
    public static Problem? WhyNotReviewed(EnforcementCase asked, Signed review, string opinion)
    {
        if (asked.Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(asked);
        }

        if (review.By.Role is not Role.LegalReviewer)
        {
            return CaseProblems.OnlyLegalReviewer(review.By);
        }

        return asked.SentBack is null ? ReviewProblems.OfOpinion(opinion) : ReviewProblems.AlreadySentBack(asked);
    }

    public static Problem? WhyNotAdopted(EnforcementCase asked, Adoption adoption, Func<string, ProofBasis> basisOf)
    {
        if (asked.Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(asked);
        }

        if (adoption.By.By.Role is not Role.Approver)
        {
            return CaseProblems.OnlyHead(adoption.By.By);
        }

        if (asked.Reviewed is null)
        {
            return asked.SentBack is null ? CaseProblems.NotReviewed(asked) : ReviewProblems.AlreadySentBack(asked);
        }

        if (asked.Heard is null)
        {
            return CaseProblems.NotHeard(asked);
        }

        if (adoption.End != asked.SuggestedEnd && string.IsNullOrWhiteSpace(adoption.Reasons))
        {
            return CaseProblems.DepartsWithoutReasons(asked);
        }

        return asked.Ends.Contains(adoption.End) ? WhyNotRelieved(asked, adoption, basisOf) : CaseProblems.NoFineToWaive(asked);
    }

    /// <param name="open">Numbers of the correction orders that were not yet found obeyed.</param>
    public static Problem? WhyNotClosed(EnforcementCase asked, IReadOnlyList<string> open)
    {
        if (asked.Closed is not null)
        {
            return CaseProblems.AlreadyClosed(asked);
        }

        return asked.Adopted switch
        {
            null => CaseProblems.NotAdopted(asked),
            { End: CaseEnd.ToEstablish } => CaseProblems.StillToEstablish(asked),
            _ => open.Count > 0 ? CaseProblems.NotRechecked(asked, string.Join("、", open)) : null,
        };
    }

    private static Problem? WhyNotRelieved(EnforcementCase asked, Adoption adoption, Func<string, ProofBasis> basisOf)
    {
        // Ended as relieved, or not even filed because it would be.
        if (!adoption.End.Relieves() && (adoption.End is not CaseEnd.NotFiled || !asked.SuggestedEnd.Relieves()))
        {
            return null;
        }

        if (asked.ClausesToVerify && !asked.ClausesConfirmed)
        {
            return CaseProblems.ClausesNotConfirmed(asked);
        }

        if (asked.Answer.BeforeAdoption.Count > 0)
        {
            return CaseProblems.ElementsNotFound(asked);
        }

        var missing = ShownCondition.Of(asked, basisOf).Where(condition => condition.IsMissing).ToList();
        return missing.Count > 0 ? CaseProblems.ConditionsNotShown(asked, missing) : null;
    }
}
