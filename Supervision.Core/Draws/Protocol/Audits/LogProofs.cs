using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>日志证明（log.json）: the entries of one attempt in the transparency log, each with its proof under one signed checkpoint.</summary>
/// <param name="Keys">The verifier keys under which the checkpoint is signed; which of them to trust, the reader must know from elsewhere.</param>
/// <param name="Checkpoint">The signed note, as C2SP tlog-checkpoint writes it.</param>
public sealed record LogProofs(IReadOnlyList<VerifierKey> Keys, string Checkpoint, IReadOnlyList<LogProof> Entries)
{
    public const string FileName = "log.json";

    /// <summary>Every change of the log's key, so that a reader who knows an earlier or later one can follow.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");

            foreach (var key in Keys)
            {
                json.WriteStringValue(key.ToString());
            }

            json.WriteEndArray();
            if (Changes.Count > 0)
            {
                json.WriteStartArray("keyChanges");

                foreach (var change in Changes)
                {
                    json.WriteStringValue(change);
                }

                json.WriteEndArray();
            }

            json.WriteString("checkpoint", Checkpoint);
            json.WriteStartArray("entries");

            foreach (var entry in Entries)
            {
                entry.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static Result<LogProofs> Read(string text) => StrictJson.Read(FileName, text, root => new LogProofs(
        [.. StrictJson.ListOf(root, "keys").Select(key => VerifierKey.Parse(key.GetString() ?? "").Match(
            read => read, _ => throw new FormatException($"公钥“{key}”不合格式")))],
        StrictJson.TextOf(root, "checkpoint"),
        [.. StrictJson.ListOf(root, "entries").Select(entry => new LogProof(
            StrictJson.IntegerOf(entry, "index", 0), StrictJson.TextOf(entry, "entry"),
            [.. StrictJson.ListOf(entry, "path").Select(StrictJson.TreeHashOf)]))])
    {
        Changes = root.TryGetProperty("keyChanges", out var changes) ? [.. changes.EnumerateArray().Select(change => change.GetString() ?? "")] : [],
    });

    /// <summary>The checkpoint, once every key named has signed it and every entry is proved to stand under it, each behind the one before.</summary>
    public Result<Checkpoint> Open()
    {
        if (Keys.Count == 0)
        {
            return DrawProblems.Json(FileName, "没有公钥");
        }

        Checkpoint? checkpoint = null;

        foreach (var key in Keys)
        {
            if (!Log.Notes.Checkpoint.Open(Checkpoint, key).Succeeded(out checkpoint, out var problem))
            {
                return DrawLogProblems.Checkpoint(problem);
            }
        }

        var last = -1L;

        foreach (var entry in Entries)
        {
            if (entry.Index <= last)
            {
                return DrawLogProblems.Order(entry.Index);
            }

            if (!entry.StandsUnder(checkpoint!))
            {
                return DrawLogProblems.NotIncluded(entry.Index);
            }

            last = entry.Index;
        }

        return checkpoint!;
    }
}

/// <summary>One entry as it stands in the log, and the hashes beside its way to the root, from the leaf upwards.</summary>
public sealed record LogProof(long Index, string Entry, IReadOnlyList<TreeHash> Path)
{
    public bool StandsUnder(Checkpoint checkpoint) =>
        MerkleProof.ShowsInclusion(TreeHash.Leaf(Encoding.UTF8.GetBytes(Entry)), Index, checkpoint.Size, Path, checkpoint.Root);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("index", Index);
        json.WriteString("entry", Entry);
        json.WriteStartArray("path");

        foreach (var hash in Path)
        {
            json.WriteStringValue(hash.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
