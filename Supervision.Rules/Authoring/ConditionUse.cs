namespace Supervision.Rules.Authoring;

/// <summary>条件的用处: a condition of an item, and what it is for in law.</summary>
/// <param name="Use">Which element it asks or stands for, or that it draws the item's scope, or that the list adds it to the law.</param>
public sealed record ConditionUse(ConditionLine Condition, string Use);
