using System.Text.Json.Serialization;

namespace Supervision.Core.Papers.Blocks;

/// <summary>文书段落: one thing that a paper says, in the order in which it is read.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Clause), "clause")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(ReasonList), "reasons")]
[JsonDerivedType(typeof(Education), "education")]
[JsonDerivedType(typeof(RemedyNotice), "remedies")]
[JsonDerivedType(typeof(Signature), "signature")]
[JsonDerivedType(typeof(Receipt), "receipt")]
[JsonDerivedType(typeof(Verification), "verification")]
public abstract record Block;
