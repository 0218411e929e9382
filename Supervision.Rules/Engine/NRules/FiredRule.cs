namespace Supervision.Rules.Engine.NRules;

/// <summary>触发的规则: one rule that NRules fired, as its event tells it.</summary>
/// <param name="Name">The item, the article or the step.</param>
/// <param name="Description">The violation, or the name of the step.</param>
/// <param name="Source">The list version, or the law.</param>
/// <param name="Sentences">What each of its conditions said, in their order.</param>
public sealed record FiredRule(string Name, string Description, string Source, IReadOnlyList<string> Sentences);
