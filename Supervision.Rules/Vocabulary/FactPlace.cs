namespace Supervision.Rules.Vocabulary;

/// <summary>Where a fact stands in a case file: on the act itself, among its numbers, or among what an officer found.</summary>
public enum FactPlace { Act, Facts, Findings }
