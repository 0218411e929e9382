namespace Supervision.Rules.Authoring;

/// <summary>要件覆盖: in how many cases of an item an element of its law is established for the party, and in how many against it.</summary>
/// <param name="Element">In the words of the law.</param>
public sealed record ElementCoverage(string Name, string Element, int Holding, int Failing)
{
    /// <summary>Cases show it both ways.</summary>
    public bool IsTried => Holding > 0 && Failing > 0;
}
