using System.Text;

namespace Supervision.Api.Log;

/// <summary>An inclusion proof for programs; hashes are lower-case hex, the entry is the very text that is hashed.</summary>
internal sealed record InclusionJson(
    long Index, string Entry, string LeafHash, long Size, string Root, IReadOnlyList<string> Path, string? Checkpoint, bool Holds)
{
    public static InclusionJson Of(InclusionView proof) => new(
        proof.Entry.Index,
        Encoding.UTF8.GetString(proof.Entry.Bytes()),
        proof.Entry.LeafHash.ToString(),
        proof.Size,
        proof.Root.ToString(),
        [.. proof.Path.Select(hash => hash.ToString())],
        proof.Checkpoint?.Note,
        proof.Holds);
}

/// <summary>A consistency proof for programs; hashes are lower-case hex.</summary>
internal sealed record ConsistencyJson(
    long First, string FirstRoot, long Second, string SecondRoot, IReadOnlyList<string> Proof, bool Holds)
{
    public static ConsistencyJson Of(ConsistencyProof proof) => new(
        proof.First,
        proof.FirstRoot.ToString(),
        proof.Second,
        proof.SecondRoot.ToString(),
        [.. proof.Proof.Select(hash => hash.ToString())],
        proof.Holds);
}
