using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>A role is written by its English name. Signatures older than the closed list still say "administrator", which was split later.</summary>
internal sealed class RoleJson : JsonConverter<Role>
{
    private const string BeforeTheSplit = "administrator";

    private static readonly Dictionary<Role, string> Written =
        Enum.GetValues<Role>().ToDictionary(role => role, role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));

    private static readonly Dictionary<string, Role> Known = Written.ToDictionary(pair => pair.Value, pair => pair.Key);

    public override Role Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";

        if (text is BeforeTheSplit)
        {
            return Role.SystemAdministrator;
        }

        return Known.TryGetValue(text, out var role) ? role : throw new JsonException($"No role is written \"{text}\".");
    }

    public override void Write(Utf8JsonWriter writer, Role value, JsonSerializerOptions options) => writer.WriteStringValue(Written[value]);
}
