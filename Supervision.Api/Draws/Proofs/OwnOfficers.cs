using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Core.Draws.Protocol.Assignments;

namespace Supervision.Api.Draws.Proofs;

/// <summary>核对检查人员: the officers of one target with the proofs that they were drawn, and without their names.</summary>
public sealed record OwnOfficers(string Task, int Attempt, string Target, IReadOnlyList<OwnOfficer> Officers)
{
    public const string FileName = "officers.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public byte[] ToFile() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];
}

/// <param name="Index">Place on the frozen list of people, from 0.</param>
/// <param name="Size">Number of its lines.</param>
/// <param name="Siblings">Hashes of the inclusion proof, from leaf to root.</param>
public sealed record OwnOfficer(
    string Team, int Slot, string Inspector, string Salt, int Index, int Size, IReadOnlyList<string> Siblings, OwnPlace Place);

/// <summary>Why this person stands there: drawn, come by a replacement, or come along with a target that gave way.</summary>
/// <param name="Line">The line of replacements.csv.</param>
public sealed record OwnPlace(
    string Kind, string? Ticket = null, string? Salt = null, int? Index = null, int? Size = null, IReadOnlyList<string>? Siblings = null,
    int? Seq = null, string? Line = null)
{
    public static OwnPlace Moved { get; } = new("moved");

    public static OwnPlace Drawn(ProvedPlace own) =>
        new("drawn", own.Place.Line.Ticket, own.Place.Salt, own.Proof.Index, own.Proof.Size, own.Proof.Siblings);

    public static OwnPlace Replaced(SaltedReplacement entry) => new("replaced", Salt: entry.Salt, Seq: entry.Line.Seq, Line: entry.Line.ToString());
}
