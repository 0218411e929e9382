using Supervision.Core.Credit;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Rules.Repairs;

/// <summary>公示期的推算: on which channel and under which policy a record may be shown, from when to when. Its one source is the table of policies.</summary>
public static class Publicities
{
    private const string Hidden = "不公示";
    private const string ByPerson = "类别须由人确定，确定以前不公示";
    private const string NotBegun = "自公示之日起算，没有公示的不起算";
    private const string UntilMended = "补报、改正或者恢复联系以后移出";
    private const string Ended = "已经移出或者修复";

    /// <summary>One for each policy in force on that day that speaks of such records.</summary>
    /// <param name="endedOn">The day from which it no longer counts, where it was repaired or taken off its list.</param>
    public static IReadOnlyList<Publicity> Of(RepairPolicies policies, ShownRecord record, DateOnly? endedOn, DateOnly day)
    {
        var speaking = policies.All.Where(policy => policy.InForce.Covers(day) && policy.Kinds.Any(kind => kind.Record == record.Kind));
        return [.. speaking.Select(policy => Of(policy, record, endedOn))];
    }

    private static Publicity Of(RepairPolicy policy, ShownRecord record, DateOnly? endedOn)
    {
        var found = FoundClass.Of(policy, record);
        var shown = new Publicity(policy.Window, policy.Id, policy.Title, Hidden) { Class = found.Class };

        if (found.IsSelfRemedy)
        {
            return endedOn is { } removed
                ? shown with { From = record.DocumentOn, To = removed, Reason = Ended }
                : shown with { From = record.DocumentOn, Reason = UntilMended };
        }

        if (found.Class is not { } known)
        {
            return shown with { Reason = ByPerson };
        }

        var periods = policy.Periods(known);

        // What is minor is shown only by those who have shown it already; nothing that comes in with a file has been.
        if (found.IsHidden || (periods.ShownOnlyIfPublished && record.PublishedOn is null))
        {
            return shown;
        }

        if ((policy.RunsFromDocument ? record.DocumentOn : record.PublishedOn) is not { } start)
        {
            return shown with { Reason = NotBegun };
        }

        var last = Deadline.After(start, periods.Longest);
        var timed = shown with { From = start, To = last, RepairFrom = periods.Earliest(start), Reason = periods.Clause };
        return endedOn < last ? timed with { To = endedOn, RepairFrom = null, Reason = Ended } : timed;
    }
}
