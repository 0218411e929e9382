using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>办结行政指导: after a revisit, or before it was ever handed over. Nothing follows from it.</summary>
public sealed class CloseGuidance(GuidanceSteps steps)
{
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceId id, string words, CancellationToken cancel) =>
        steps.AddAsync(actor, GuidanceActs.Close, id, (guidance, by) => guidance.Close(words, by), new { 说明 = words }, cancel);
}
