namespace Supervision.Rules.Engine.Steps;

// 尚未认定的法定要件.
/// <param name="ExemptsAnyway">Whether the party goes unpunished whatever is found.</param>
internal sealed record Unfound(string Name, bool ExemptsAnyway);
