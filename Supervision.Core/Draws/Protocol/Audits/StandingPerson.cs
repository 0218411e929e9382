namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>Who stands at which place of a target.</summary>
public sealed record StandingPerson(string Target, string Team, int Slot, string Inspector);
