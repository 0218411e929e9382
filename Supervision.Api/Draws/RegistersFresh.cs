using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Draws;

/// <summary>Whether the registers were synchronised recently enough to draw from, or somebody answers for it.</summary>
public sealed class RegistersFresh(SupervisionDb db, SamplingTables sampling)
{
    public async Task<Result<Done>> CheckAsync(IEnumerable<RegisterKind> registers, DateTimeOffset at, CancellationToken cancel)
    {
        if (!sampling.RegisterAge(OfficeClock.DayOf(at)).Succeeded(out var greatest, out var problem))
        {
            return problem;
        }

        foreach (var register in registers)
        {
            var last = await db.Set<RegisterSync>().AsNoTracking()
                .Where(sync => sync.Register == register).OrderByDescending(sync => sync.At).FirstOrDefaultAsync(cancel);
            var pass = await db.Set<StaleRegisterOverride>().AsNoTracking()
                .Where(found => found.Register == register).OrderByDescending(found => found.At).FirstOrDefaultAsync(cancel);

            if (!RegisterFreshness.Check(register, last, greatest, pass, at).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        return default(Done);
    }
}
