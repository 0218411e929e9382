namespace Supervision.Api.Accounts.SignIns;

/// <summary>What the holder of a link fills in.</summary>
/// <param name="SealedSecret">The secret of the one-time codes as the page was given it.</param>
/// <param name="First">At the first start: who the administrator is; else null.</param>
public sealed record ChosenInput(string? Password, string? Again, string? SealedSecret, string? Code, AccountInput? First, string? Department);
