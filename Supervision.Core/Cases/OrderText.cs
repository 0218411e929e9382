namespace Supervision.Core.Cases;

/// <summary>责令内容: what is to be ordered, and by what.</summary>
/// <param name="Provision">所违反的规定.</param>
/// <param name="Basis">责令改正的依据.</param>
/// <param name="Demands">改正要求, one by one.</param>
/// <param name="By">Last day, inclusive; null for at once.</param>
public sealed record OrderText(string Provision, string Basis, IReadOnlyList<string> Demands, DateOnly? By)
{
    public const int LineMaxLength = 500;
    public const int MostDemands = 30;
}
