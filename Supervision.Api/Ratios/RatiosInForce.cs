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
    public async Task<Result<RatioTable>> AtAsync(DepartmentCode department, DateTimeOffset frozen, CancellationToken cancel) =>
        await AdoptedAsync(department, frozen, cancel) is { } adopted ? adopted.Table : sampling.Ratios(OfficeClock.DayOf(frozen));

    /// <summary>For a draw: what is 待核 decides only where the department has adopted it, and in a demonstration.</summary>
    public async Task<Result<RatioTable>> DecidingAsync(DepartmentCode department, DateTimeOffset frozen, CancellationToken cancel)
    {
        if (await AdoptedAsync(department, frozen, cancel) is { } adopted)
        {
            return adopted.Table;
        }

        if (!sampling.Ratios(OfficeClock.DayOf(frozen)).Succeeded(out var table, out var problem))
        {
            return problem;
        }

        return table.WhyNotUsed(Demonstration.IsOf(db)) is { } unread ? unread : table;
    }

    private async Task<RatioScheme?> AdoptedAsync(DepartmentCode department, DateTimeOffset frozen, CancellationToken cancel)
    {
        var adopted = await db.RatioSchemes.AsNoTracking().Where(scheme => scheme.Department == department && scheme.Adopted != null).ToListAsync(cancel);
        return adopted.Where(scheme => scheme.HoldsAt(frozen)).OrderBy(scheme => scheme.From).ThenBy(scheme => scheme.Number).LastOrDefault();
    }
}
