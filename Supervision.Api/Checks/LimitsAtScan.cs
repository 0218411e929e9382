using Supervision.Api.Burden;
using Supervision.Core.Checks;

namespace Supervision.Api.Checks;

/// <summary>
/// 扫码时的频次核对: which limits the other visits to a target have reached on the day of the scan. It warns and is reported, and stands in nobody's
/// way. Only visits that were made count, so that two planned ones do not speak of each other.
/// </summary>
public sealed class LimitsAtScan(BurdenOfChecks burden)
{
    public async Task<IReadOnlyList<LimitHit>> OfAsync(InspectionCheck check, DateOnly on, CancellationToken cancel) =>
        LimitsAtApproval.Hits((await burden.ReadAsync([check], VisitStage.Made, on, cancel))[check.Id]);
}
