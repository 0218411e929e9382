using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// How an act is settled: by which step, with which ruling; or what is to be established first.
/// <param name="Step">Null where facts are missing.</param>
internal sealed record Settlement(int? Step, Ruling Ruling)
{
    /// <summary>What that step said in the possibility that was taken; null: what it said of the act as it is known.</summary>
    public StepResult? Said { get; init; }

    public IReadOnlyList<ToEstablish> Establish { get; init; } = [];
}
