namespace Supervision.Api.Accounts;

/// <summary>What is written of a person who gets an account.</summary>
/// <param name="Inspector">人员编号 on the inspector register; empty for who never checks.</param>
public sealed record AccountInput(string? Name, string? IdentityNumber, string? LoginName, string? Inspector);
