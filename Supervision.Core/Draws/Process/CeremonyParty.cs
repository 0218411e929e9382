using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>仪式参与方: a body that takes part, by its full name. Those from outside the office are witnesses.</summary>
/// <param name="IsWitness">Whether its body is no body of any task of the ceremony.</param>
/// <param name="Body">The code of a department, or the name of an outside body. Null in ceremonies called before bodies were kept.</param>
public sealed record CeremonyParty(string Name, bool IsWitness, string? Body = null)
{
    public Role Role => IsWitness ? Role.Witness : Role.Planner;

    /// <summary>In whose name it acts; of old ceremonies nothing but the name is known.</summary>
    public string ActsFor => Body ?? Name;
}
