namespace Supervision.Rules.Authoring;

/// <summary>把握程度: a part of an item, and how sure its words are.</summary>
/// <param name="What">The part that is spoken of.</param>
/// <param name="Mark">核, 旧知 or 待核; 选定 where the office chose.</param>
/// <param name="Said">In an official's words.</param>
public sealed record SureWord(string What, string Mark, string Said);
