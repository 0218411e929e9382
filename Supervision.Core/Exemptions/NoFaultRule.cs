namespace Supervision.Core.Exemptions;

/// <summary>无过错的特别规定: what a special law says of acts without fault, such as 食品安全法第136条.</summary>
/// <param name="Shall">Whether the organ must exempt, or may.</param>
/// <param name="Keeps">What is done to the party all the same, in the words of the law; null: nothing.</param>
public sealed record NoFaultRule(string Clause, bool Shall, string? Keeps);
