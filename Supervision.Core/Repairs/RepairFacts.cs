using Supervision.Core.Credit;

namespace Supervision.Core.Repairs;

/// <summary>修复查明: what the office has looked up of a record that is to be repaired. What is null was not established.</summary>
/// <param name="DecidedBy">The head who signed the decision that is to be repaired; he neither accepts nor decides its repair.</param>
public sealed record RepairFacts(string DecidedBy)
{
    public const int NameMaxLength = 50;
    public const int BasisMaxLength = 500;

    /// <summary>公示之日, where it was shown.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>简易程序.</summary>
    public bool IsSimple { get; init; }

    /// <summary>The class that a person found, with its basis; null where the policy finds it.</summary>
    public DishonestyClass? Class { get; init; }

    public string? ClassBasis { get; init; }

    /// <summary>Every duty of the decision is done.</summary>
    public bool? DutiesDone { get; init; }

    public bool? Corrected { get; init; }
}
