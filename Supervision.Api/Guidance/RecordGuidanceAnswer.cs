using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>登记对象的答复, in its own words. They stand in the guidance alone; the audit line says only that there are some.</summary>
public sealed class RecordGuidanceAnswer(GuidanceSteps steps)
{
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceId id, GuidanceAnswer answer, CancellationToken cancel)
    {
        var detail = new { 日期 = answer.On, 谁说的 = answer.Speaker };
        return steps.AddAsync(actor, GuidanceActs.Answer, id, (guidance, by) => guidance.Answer(answer, by), detail, cancel);
    }
}
