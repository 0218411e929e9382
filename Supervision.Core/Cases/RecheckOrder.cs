using System.Globalization;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Cases;

/// <summary>改正复查: a correction was ordered by a day, and someone must go and see that it was made.</summary>
public sealed class RecheckOrder
{
    public const int SeenMaxLength = OrderText.LineMaxLength;

    private RecheckOrder()
    {
    }

    /// <summary>Number of the 责令改正通知书.</summary>
    public required string Paper { get; init; }

    public required BreachId Breach { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required IReadOnlyList<string> Demands { get; init; }

    /// <summary>Last day of the correction, inclusive; the day of the order for one to be made at once.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The proposal that was approved; null of an order from before two people were asked.</summary>
    public OrderProposalId? Proposal { get; init; }

    /// <summary>What one officer noted and the other has not confirmed yet. It does not count.</summary>
    public Recheck? Entered { get; private set; }

    public Recheck? Result { get; private set; }

    public uint RowVersion { get; private set; }

    public bool IsBeforeApproval => Proposal is null;

    /// <summary>The order that an approval makes.</summary>
    public static RecheckOrder Of(string paper, OrderProposal proposal, DateOnly today)
    {
        return new()
        {
            Paper = paper,
            Breach = proposal.Breach,
            Department = proposal.Department,
            Target = proposal.Target,
            TargetName = proposal.TargetName,
            Demands = proposal.Text.Demands,
            Due = proposal.Text.By ?? today,
            Proposal = proposal.Id,
        };
    }

    /// <summary>Where it stands, in words.</summary>
    public string Standing(DateOnly today)
    {
        if (Entered is null && Result is { } made)
        {
            var found = made.Corrected ? "已经改正" : "没有改正";
            return string.Create(CultureInfo.InvariantCulture, $"{made.On:yyyy-MM-dd}复查，{found}");
        }

        if (Entered is { } waiting)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{waiting.On:yyyy-MM-dd}的复查等另一名执法人员确认");
        }

        var left = Due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"改正期限已过{-left}日，还没有复查"),
            0 => "改正期限今日届满",
            > 0 => string.Create(CultureInfo.InvariantCulture, $"改正期限还有{left}日"),
        };
    }

    /// <summary>Notes what the re-check found, for the other officer to confirm. One that found nothing corrected may be followed by another.</summary>
    /// <param name="ordered">The day of the order.</param>
    public Result<Done> Enter(Recheck made, DateOnly ordered)
    {
        if (Result is { Corrected: true })
        {
            return CaseProblems.AlreadyRechecked(this);
        }

        if (Problem.All(Wrong(made, ordered)) is { } wrong)
        {
            return wrong;
        }

        Entered = made;
        return default(Done);
    }

    /// <summary>The other officer confirms; from here it counts.</summary>
    public Result<Done> Confirm(Signed by)
    {
        if (Result is { Corrected: true })
        {
            return CaseProblems.AlreadyRechecked(this);
        }

        if (Entered is not { } made)
        {
            return OrderProblems.NothingToConfirm(this);
        }

        if (made.By.By.IsSamePersonAs(by.By))
        {
            return OrderProblems.ConfirmedByHimself();
        }

        (Result, Entered) = (made with { Confirmed = by }, null);
        return default(Done);
    }

    private static IEnumerable<Problem?> Wrong(Recheck made, DateOnly ordered)
    {
        yield return made.On > OfficeClock.DayOf(made.By.At) ? CaseProblems.RecheckInTheFuture(made.On) : null;
        yield return made.On < ordered ? OrderProblems.RecheckBeforeOrder(made.On, ordered) : null;
        yield return made is { Corrected: true, CorrectedOn: null } ? OrderProblems.CorrectedWithoutDay() : null;
        yield return made is { Corrected: false, CorrectedOn: not null } ? OrderProblems.NotCorrectedWithDay() : null;
        yield return made is { Corrected: true, CorrectedOn: { } day } && (day < ordered || day > made.On) ? OrderProblems.CorrectedOutside(day, ordered, made.On) : null;
        yield return string.IsNullOrWhiteSpace(made.Seen) ? OrderProblems.NothingSeen() : null;
        yield return made.Seen.Length > SeenMaxLength ? OrderProblems.TooLong("看到的情况") : null;
    }
}
