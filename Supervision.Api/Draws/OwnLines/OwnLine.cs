using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>One target's own line, with what proves it against the published rule and seed. It tells nothing of any other target.</summary>
/// <param name="Index">Place in the frame, from 0.</param>
/// <param name="Size">Number of lines of the frame.</param>
/// <param name="Siblings">Hashes of the inclusion proof, from leaf to root.</param>
/// <param name="LastDrawn">The greatest ticket that was drawn of its stratum; null where none was to be drawn.</param>
public sealed record OwnLine(
    string Task, int Attempt, string Target, string Stratum, string Salt, int Index, int Size, IReadOnlyList<string> Siblings,
    string Ticket, string? LastDrawn, bool Drawn)
{
    public const string FileName = "mine.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] ToFile() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];
}
