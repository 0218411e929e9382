namespace Supervision.Rules.Vocabulary;

/// <summary>What a number counts: yuan, a share or a multiple, things of which nothing lies between two and three, or anything measured.</summary>
public enum NumberKind { Money, Ratio, Count, Measure }
