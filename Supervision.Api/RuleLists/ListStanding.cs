using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>清单版本的状态 on a day: from draft over legal review and adoption until it ends or a later version takes its place.</summary>
public enum ListStanding { Draft, InReview, Reviewed, Coming, InForce, Ended, Replaced, Proposal }

public static class ListStandingNames
{
    public static string Named(this ListStanding standing) => standing switch
    {
        ListStanding.Draft => "草稿",
        ListStanding.InReview => "法制审核中",
        ListStanding.Reviewed => "条款已核对，待采用",
        ListStanding.Coming => "已采用，还没有施行",
        ListStanding.InForce => "现行有效",
        ListStanding.Ended => "已经失效",
        ListStanding.Replaced => "已被新版本代替",
        ListStanding.Proposal => "征求意见稿，不作为依据",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <param name="all">Every version of the list.</param>
    /// <param name="lastDay">Last day in force by the text or by a later version; null while there is none.</param>
    /// <param name="proposal">The text says of itself that it is a proposal.</param>
    public static ListStanding Of(ListVersion version, IEnumerable<ListVersion> all, DateOnly? lastDay, bool proposal, DateOnly today)
    {
        if (version.Adopted is null)
        {
            return OfDraft(version);
        }

        if (all.Any(other => other.From == version.From && other.Number > version.Number && other.DecidesOn(today)))
        {
            return ListStanding.Replaced;
        }

        if (proposal)
        {
            return ListStanding.Proposal;
        }

        if (version.InForceFrom > today)
        {
            return ListStanding.Coming;
        }

        return lastDay < today ? ListStanding.Ended : ListStanding.InForce;
    }

    private static ListStanding OfDraft(ListVersion version)
    {
        if (version.State is ListVersionState.Reviewed)
        {
            return ListStanding.Reviewed;
        }

        return version.Confirmed.Count > 0 ? ListStanding.InReview : ListStanding.Draft;
    }
}
