using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Ratios;

/// <summary>有效的抽查比例: the last version that the department had adopted when the names were frozen; where it has none, the table of the rules.</summary>
public sealed class RatiosInForce(SupervisionDb db, SamplingTables sampling)
{
    public async Task<Result<RatioTable>> AtAsync(DepartmentCode department, DateTimeOffset frozen, CancellationToken cancel)
    {
        var adopted = await db.RatioSchemes.AsNoTracking().Where(scheme => scheme.Department == department && scheme.Adopted != null).ToListAsync(cancel);
        var last = adopted.Where(scheme => scheme.HoldsAt(frozen)).OrderBy(scheme => scheme.From).ThenBy(scheme => scheme.Number).LastOrDefault();
        return last is null ? sampling.Ratios(OfficeClock.DayOf(frozen)) : last.Table;
    }
}
