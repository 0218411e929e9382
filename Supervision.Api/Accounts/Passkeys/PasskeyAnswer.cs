namespace Supervision.Api.Accounts.Passkeys;

/// <summary>What a form brings back from the device.</summary>
/// <param name="Credential">What the device says, as the browser's script writes it.</param>
/// <param name="State">The question it answers, sealed.</param>
public sealed record PasskeyAnswer(string? Credential, string? State);
