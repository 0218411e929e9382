using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Draws;

/// <summary>Whether the registers were synchronised recently enough to draw from, or a head of the lead answers for it; another department's does not.</summary>
public sealed class RegistersFresh(SupervisionDb db, SamplingTables sampling)
{
    public async Task<Result<Done>> CheckAsync(IEnumerable<RegisterKind> registers, DepartmentCode lead, DateTimeOffset at, CancellationToken cancel)
    {
        if (!sampling.RegisterAge(OfficeClock.DayOf(at)).Succeeded(out var greatest, out var problem))
        {
            return problem;
        }

        var utc = at.ToUniversalTime();

        foreach (var register in registers)
        {
            var last = await db.Set<RegisterSync>().AsNoTracking()
                .Where(sync => sync.Register == register).OrderByDescending(sync => sync.At).FirstOrDefaultAsync(cancel);
            var passes = await db.Set<StaleRegisterOverride>().AsNoTracking()
                .Where(found => found.Register == register && found.Until >= utc).OrderByDescending(found => found.At).ToListAsync(cancel);
            var pass = passes.Find(found => found.By.Department == lead);

            if (!RegisterFreshness.Check(register, last, greatest, pass, at).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        return default(Done);
    }
}
