namespace Supervision.Core.Commitments;

/// <summary>告知承诺申请: whether an applicant may use the way of commitment for an item. What is null was not established.</summary>
public sealed record CommitmentQuestion
{
    /// <summary>涉企经营许可 or 证明事项.</summary>
    public required string Family { get; init; }

    /// <summary>The item is on the published list.</summary>
    public bool? IsListed { get; init; }

    /// <summary>国家安全, 生态环境 …: where commitment is excluded; empty, in none.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The applicant chooses it and is ready to bear what follows.</summary>
    public bool? IsChosen { get; init; }

    /// <summary>A grave adverse record that has not been repaired.</summary>
    public bool? HasGraveRecord { get; init; }

    /// <summary>An earlier false commitment that has not been repaired.</summary>
    public bool? HasFalseCommitment { get; init; }

    public bool IsByAgent { get; init; }

    /// <summary>Express and written.</summary>
    public bool? HasWrittenAuthority { get; init; }

    /// <summary>Duty, contents, materials and consequence were told in writing.</summary>
    public bool? IsTold { get; init; }
}

/// <summary>告知承诺资格结论.</summary>
/// <param name="ToEstablish">What the rules ask and nobody has established.</param>
public sealed record CommitmentAnswer(IReadOnlyList<CommitmentRefusal> Refusals, IReadOnlyList<string> ToEstablish)
{
    /// <summary>Null: something is still to be established.</summary>
    public bool? IsEligible
    {
        get
        {
            if (Refusals.Count > 0)
            {
                return false;
            }

            return ToEstablish.Count == 0 ? true : null;
        }
    }
}

/// <summary>不适用告知承诺的理由.</summary>
public sealed record CommitmentRefusal(string Code, string Sentence, string Basis);

/// <summary>告知承诺规则: one row of the table; a rule without a code informs and does not refuse.</summary>
public sealed record CommitmentRule(string Id, string Family, string Topic, string Text, string Code, IReadOnlyList<string> Words, string Basis, string Mark);
