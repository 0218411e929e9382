namespace Supervision.Rules.Conditions;

// What a condition limits, and between which ends.
internal sealed record Limit(Scale Scale, Bounds Bounds);
