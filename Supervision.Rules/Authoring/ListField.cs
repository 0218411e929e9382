namespace Supervision.Rules.Authoring;

/// <summary>清单的一格: a name of the rule language, its Chinese heading, and what stands there; nested contents in one-line form, one part a line.</summary>
public sealed record ListField(string Key, string Heading, string Text);
