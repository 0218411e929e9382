using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>文书: what an official paper says, complete, and nothing of how it looks.</summary>
/// <param name="Title">The official name of the form.</param>
public sealed record Paper(
    PaperKind Kind, string Title, DocumentNumber Number, IssuingOrgan Organ, Addressee Addressee, DateOnly IssuedOn,
    IReadOnlyList<Block> Blocks)
{
    // PostgreSQL's jsonb does not keep the order of keys, so the kind of a block may come anywhere.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Whether it speaks to the party. A form of the file only names it.</summary>
    [JsonIgnore]
    public bool IsAddressed => Kind is not (PaperKind.NotFiledForm or PaperKind.CoercionApproval or PaperKind.CoercionRecord);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is not a stored paper.</exception>
    public static Paper FromJson(string text) =>
        JsonSerializer.Deserialize<Paper>(text, Json) ?? throw new JsonException("A stored paper is empty.");
}
