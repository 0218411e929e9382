using Supervision.Core.Time;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>The time as browsers and other programs know it, also where the clock of a demonstration says another.</summary>
internal sealed class RealTime(OfficeClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetRealUtcNow();
}
