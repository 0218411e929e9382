using Supervision.Api.Access.Table;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>登记指导书送达: says how the paper reached the subject.</summary>
public sealed class DeliverGuidance(GuidanceSteps steps)
{
    public Task<Result<AdministrativeGuidance>> ExecuteAsync(Actor actor, GuidanceId id, GuidanceDelivery delivery, CancellationToken cancel)
    {
        var detail = new { 日期 = delivery.On, 方式 = delivery.Way.Named(), 收到的人 = delivery.Receiver };
        return steps.AddAsync(actor, GuidanceActs.Deliver, id, (guidance, by) => guidance.Deliver(delivery, by), detail, cancel);
    }
}
