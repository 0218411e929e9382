using System.Text.Json;
using Supervision.Core.Persistence;

namespace Supervision.Api.Disclosures;

/// <summary>What the log says of a public record: its id, and for a publication the commitment.</summary>
internal sealed record LoggedRecord(string Record, string? Commitment)
{
    public static LoggedRecord Read(string json) => JsonSerializer.Deserialize<LoggedRecord>(json, Jsonb.Options)!;
}
