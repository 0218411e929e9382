using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>A case of a file, with the name by which people know the file.</summary>
/// <param name="IsGenerated">A program filled it in.</param>
public sealed record ShelvedCase(string Name, bool IsGenerated, CaseFile Read);
