using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Burden;

/// <summary>有效的频次限制: the limits that decide here; one that is 待核 and was not adopted counts nothing and holds back nobody.</summary>
public sealed class LimitsOfOffice(SupervisionDb db, SamplingTables sampling)
{
    public IReadOnlyList<VisitLimit> On(DateOnly day) => [.. sampling.Limits(day).Where(limit => limit.Decides(Demonstration.IsOf(db)))];
}
