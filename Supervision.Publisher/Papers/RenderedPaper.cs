using System.Collections.Immutable;

namespace Supervision.Publisher.Papers;

/// <summary>排印件: the finished file.</summary>
/// <param name="Substitutions">字体替代, one sentence each; empty when every face was the prescribed one.</param>
public sealed record RenderedPaper(ImmutableArray<byte> Bytes, string Digest, int Pages, IReadOnlyList<string> Substitutions);
