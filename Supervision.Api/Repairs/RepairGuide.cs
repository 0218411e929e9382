using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>什么时候可以修复: reckons for anybody, from what he types himself, from which day he may apply, what is still missing, and at which window. It reads no record.</summary>
public sealed class RepairGuide(RepairPolicies policies, TimeProvider clock)
{
    /// <summary>Under each policy in force today that speaks of such a record.</summary>
    public Task<RepairGuideView> ReadAsync(RepairGuideInput? input, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Read(input));
    }

    private RepairGuideView Read(RepairGuideInput? input)
    {
        var today = OfficeClock.Today(clock);
        var inForce = policies.All.Where(policy => policy.InForce.Covers(today)).ToList();

        if (input is null)
        {
            return new(today, inForce, []);
        }

        return new(today, inForce, [.. inForce.Select(policy => new RepairGuideLine(policy, policies.Answer(Question(policy, input, today)))).Where(line => line.Speaks)]);
    }

    private static RepairQuestion Question(RepairPolicy policy, RepairGuideInput input, DateOnly today)
    {
        return new()
        {
            Policy = policy.Id,
            AsOf = today,
            Record = new("这条记录", input.Kind, null, input.Words)
            {
                IsSimple = input.IsSimple,
                Class = input.Class,
                DocumentOn = input.DocumentOn,
                PublishedOn = input.PublishedOn,
            },
            DutiesDone = input.DutiesDone,
            Corrected = input.Corrected,
        };
    }
}

/// <summary>What somebody types of a record of his own. What is null he does not know.</summary>
/// <param name="Kind">As a policy calls it.</param>
/// <param name="Words">Kinds of penalty.</param>
public sealed record RepairGuideInput(string Kind, IReadOnlyList<string> Words, bool IsSimple, DishonestyClass? Class, DateOnly? DocumentOn, DateOnly? PublishedOn)
{
    public bool? DutiesDone { get; init; }

    public bool? Corrected { get; init; }
}

public sealed record RepairGuideView(DateOnly Today, IReadOnlyList<RepairPolicy> Policies, IReadOnlyList<RepairGuideLine> Lines);

/// <summary>What one policy says.</summary>
public sealed record RepairGuideLine(RepairPolicy Policy, Result<RepairAnswer> Result)
{
    /// <summary>Null where the policy cannot say it, as <see cref="WhyNot"/> tells.</summary>
    public RepairAnswer? Answer { get; } = Result.Match<RepairAnswer?>(answer => answer, _ => null);

    public Problem? WhyNot { get; } = Result.Match<Problem?>(_ => null, problem => problem);

    public bool Speaks => WhyNot?.Code != "repair.unknown-kind";
}
