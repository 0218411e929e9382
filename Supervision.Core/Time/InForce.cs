namespace Supervision.Core.Time;

/// <summary>有效期: the days on which a rule holds.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while nobody has set an end.</param>
public readonly record struct InForce(DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
