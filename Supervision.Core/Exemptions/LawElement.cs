namespace Supervision.Core.Exemptions;

/// <summary>法定要件: one element of the sentence of Art. 33(1) that an exemption rests on, and how it was found.</summary>
/// <param name="Name">first, harm, timely or act_minor.</param>
/// <param name="Title">In the words of the law.</param>
/// <param name="ShownBy">Kinds of the list's own conditions that show it; empty where it is found, and shown, for itself.</param>
public sealed record LawElement(string Name, string Title, Reason Reason, IReadOnlyList<string> ShownBy);
