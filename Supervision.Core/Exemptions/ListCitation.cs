namespace Supervision.Core.Exemptions;

/// <summary>清单引用: a list and what it names, as the list itself numbers and calls them.</summary>
/// <param name="DocNo">文号; null where the list has none.</param>
/// <param name="Violation">The words of the item.</param>
/// <param name="PenaltyBasis">处罚依据 of the item on the day of the decision; null where the list names none.</param>
public sealed record ListCitation(string Title, string? DocNo, string Violation, string? PenaltyBasis)
{
    /// <summary>The title as papers print it. The files write brackets as keyboards have them.</summary>
    public string Named => $"《{Title.Replace('(', '（').Replace(')', '）')}》";

    public override string ToString() => $"{Named}{(DocNo is null ? "" : $"（{DocNo}）")}所列“{Violation}”事项";
}
