namespace Supervision.Api.Accounts.Passkeys;

/// <summary>What the browser asks the device, and the sealed state that comes back with the answer.</summary>
public sealed record PasskeyQuestion(string Options, string State);
