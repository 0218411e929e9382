namespace Supervision.Core.Draws.Process;

/// <summary>What a party did with its own code, and when. The person is named in the office's records only.</summary>
public sealed record PartyAct(string Party, string Body, string Person, DateTimeOffset At);
