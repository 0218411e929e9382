using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// How an act is settled: by which step, with which ruling; or what is to be established first.
/// <param name="Step">Null where facts are missing.</param>
internal sealed record Settlement(int? Step, Ruling Ruling)
{
    public IReadOnlyList<ToEstablish> Establish { get; init; } = [];
}
