using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>仪式参与方: a body that takes part, by its full name. Those from outside the office are witnesses.</summary>
public sealed record CeremonyParty(string Name, bool IsWitness)
{
    public Role Role => IsWitness ? Role.Witness : Role.Planner;
}
