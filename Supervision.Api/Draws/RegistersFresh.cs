using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Draws;

/// <summary>Whether the registers were synchronised recently enough to draw from, or somebody answers for it.</summary>
public sealed class RegistersFresh(SupervisionDb db, RegisterAge age)
{
    public async Task<Result<Done>> CheckAsync(IEnumerable<RegisterKind> registers, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var register in registers)
        {
            var last = await db.Set<RegisterSync>().AsNoTracking()
                .Where(sync => sync.Register == register).OrderByDescending(sync => sync.At).FirstOrDefaultAsync(cancel);
            var pass = await db.Set<StaleRegisterOverride>().AsNoTracking()
                .Where(found => found.Register == register).OrderByDescending(found => found.At).FirstOrDefaultAsync(cancel);

            if (!RegisterFreshness.Check(register, last, age.Greatest, pass, at).Succeeded(out _, out var problem))
            {
                return problem;
            }
        }

        return default(Done);
    }
}

/// <summary>How old a register may be when it is drawn from; a parameter of the rules.</summary>
public sealed record RegisterAge(TimeSpan Greatest);
