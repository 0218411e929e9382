using Supervision.Core.Primitives;

namespace Supervision.Core.Registers;

/// <summary>名录时效: whether a register was synchronised recently enough to draw from.</summary>
public static class RegisterFreshness
{
    /// <param name="last">The latest synchronisation; null when there was none.</param>
    /// <param name="maxAge">From the rules; an age of exactly this is still fresh.</param>
    /// <param name="pass">An override for this register; null when nobody gave one.</param>
    public static Result<Done> Check(
        RegisterKind register, RegisterSync? last, TimeSpan maxAge, StaleRegisterOverride? pass, DateTimeOffset at)
    {
        if (last is not null && at - last.At <= maxAge)
        {
            return new Done();
        }

        if (pass is not null && pass.Register == register && pass.HoldsAt(at))
        {
            return new Done();
        }

        return last is null ? RegisterProblems.NeverSynced(register) : RegisterProblems.Stale(register, last.At, maxAge);
    }
}
