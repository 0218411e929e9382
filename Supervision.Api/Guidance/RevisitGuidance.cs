using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>登记指导回访: says what was learnt some time later, and whether to ask once more.</summary>
public sealed class RevisitGuidance(GuidanceSteps steps)
{
    /// <param name="next">回访日期 of another revisit; null where this one is enough.</param>
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceId id, GuidanceRevisit revisit, DateOnly? next, CancellationToken cancel)
    {
        var detail = new { 日期 = revisit.On, 方式 = revisit.Way.Named(), 下一次回访 = next };
        return steps.AddAsync(actor, GuidanceActs.Revisit, id, (guidance, by) => guidance.Revisit(revisit, next, by), detail, cancel);
    }
}
