namespace Supervision.Core.Papers;

/// <summary>不予处罚内容: the finished decision not to punish, or not to fine, with everything that its reasons rest on.</summary>
public sealed record NoPenaltyFacts
{
    /// <summary>案件来源: on which day and how the act came to light, a sentence.</summary>
    public required string Source { get; init; }

    /// <summary>From which day to which, 自…至….</summary>
    public required string Period { get; init; }

    /// <summary>违法行为发生地.</summary>
    public required string Place { get; init; }

    public required string Fact { get; init; }

    /// <summary>货值, 违法所得 and other amounts that were found, each with its number and unit.</summary>
    public IReadOnlyList<string> Amounts { get; init; } = [];

    /// <summary>Of the facts; what shows a reason stands with the reason.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    public required string BreachedProvision { get; init; }

    /// <summary>处罚依据: the penal clause, told once.</summary>
    public required string PenaltyBasis { get; init; }

    public required DateOnly HeardOn { get; init; }

    /// <summary>What the party said; empty where it said nothing.</summary>
    public required string Heard { get; init; }

    /// <summary>Whether that was followed, and why.</summary>
    public string? HeardAnswer { get; init; }

    /// <summary>Every element of the provision that the decision rests on.</summary>
    public required IReadOnlyList<LetterReason> Elements { get; init; }

    /// <summary>清单; null when the law is applied directly.</summary>
    public string? List { get; init; }

    /// <summary>What the list asks besides those elements.</summary>
    public IReadOnlyList<LetterReason> Conditions { get; init; } = [];

    /// <summary>适用说明: where the law or a list leaves two readings, which was taken and why.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>The ground of the law, as a citation with its words.</summary>
    public required string Ground { get; init; }

    /// <summary>作出决定的程序依据.</summary>
    public required string Procedure { get; init; }

    /// <summary>可以不予: the law leaves it to the organ, which says why it does so.</summary>
    public bool IsDiscretionary { get; init; }

    /// <summary>裁量理由.</summary>
    public string? Discretion { get; init; }

    /// <summary>不免的处理: what is done to the party all the same.</summary>
    public IReadOnlyList<string> Remaining { get; init; } = [];

    /// <summary>What becomes of illegal gain; null where there is none.</summary>
    public string? Gain { get; init; }

    public required IReadOnlyList<string> Education { get; init; }

    /// <summary>改正: how things were put right, or by whose order and until when they are to be; never an order to mend what is mended.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>书面承诺 in the party's words; null where none was given.</summary>
    public string? Commitment { get; init; }
}
