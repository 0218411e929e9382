using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>约谈由另一名人员签名: the second officer of an interview signs for himself.</summary>
public sealed class CoSignGuidance(GuidanceSteps steps)
{
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceId id, CancellationToken cancel) =>
        steps.AddAsync(actor, GuidanceActs.CoSign, id, (guidance, by) => guidance.CoSign(by), null, cancel);
}
