using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>Writes rule.json and reveal.json. What is hashed are the bytes written here, so they never change afterwards.</summary>
public static class RuleJson
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DrawRule rule) => Text(json =>
    {
        json.WriteString("protocol", DrawRule.Protocol);
        json.WriteString("task", rule.Task);
        json.WriteNumber("attempt", rule.Attempt);

        if (rule.Previous is { } previous)
        {
            json.WriteString("previous", previous);
        }

        json.WriteString("frameRoot", rule.FrameRoot);
        json.WriteString("rosterDigest", rule.RosterDigest);
        json.WriteString("recusalsDigest", rule.RecusalsDigest);
        List(json, "strata", rule.Strata, Stratum);
        List(json, "teams", rule.Teams, Team);
        List(json, "parties", rule.Parties, (writer, party) =>
        {
            writer.WriteString("party", party.Party);
            WriteIf(writer, "body", party.Body);
            writer.WriteString("commitment", party.Commitment);
        });
        Bodies(json, rule);
        json.WriteString("revealBy", Time(rule.RevealBy));
        List(json, "sources", rule.Sources, (writer, source) =>
        {
            writer.WriteString("name", source.Name);
            WriteIf(writer, "kind", source.Kind?.Code());
            writer.WriteString("due", Time(source.Due));
            writer.WriteString("fallback", source.Fallback);
            WriteIf(writer, "fallbackDue", source.FallbackDue is { } last ? Time(last) : null);
            WriteIf(writer, "where", source.Where);
        });

        foreach (var (name, value) in rule.Extra.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            using var document = JsonDocument.Parse(value);
            document.RootElement.WriteTo(json);
        }
    });

    public static string Write(DrawReveal reveal) => Text(json =>
    {
        json.WriteString("commitDigest", reveal.CommitDigest);
        List(json, "parties", reveal.Parties, (writer, party) =>
        {
            writer.WriteString("party", party.Party);
            writer.WriteString("nonce", party.Nonce);
        });
        List(json, "sources", reveal.Sources, (writer, source) =>
        {
            writer.WriteString("name", source.Name);
            writer.WriteString("value", source.Value);
        });
    });

    public static string WriteFrameKey(string frameKey) => $"{{\"frameKey\": \"{frameKey}\"}}\n";

    private static void Stratum(Utf8JsonWriter json, Stratum stratum)
    {
        json.WriteString("code", stratum.Code);
        json.WriteNumber("size", stratum.Size);

        if (stratum.Ratio is { } ratio)
        {
            json.WriteString("ratio", ratio);
        }

        json.WriteNumber("quota", stratum.Quota);
        json.WriteNumber("reserve", stratum.Reserve);
    }

    // What older rules did not say is not written, so that they read back to the same bytes.
    private static void WriteIf(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Bodies(Utf8JsonWriter json, DrawRule rule)
    {
        if (rule.Bodies is not { } bodies)
        {
            return;
        }

        json.WriteStartArray("bodies");

        foreach (var body in bodies)
        {
            json.WriteStringValue(body);
        }

        json.WriteEndArray();
    }

    private static void Team(Utf8JsonWriter json, DrawTeam team)
    {
        json.WriteString("team", team.Team);
        json.WriteString("unit", team.Unit is TeamUnit.Person ? "person" : "group");
        json.WriteNumber("size", team.Size);
        json.WriteBoolean("leadRequired", team.LeadRequired);

        if (team.Strata is { } strata)
        {
            json.WriteStartArray("strata");

            foreach (var code in strata)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);

        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return DrawText.Utf8.GetString(stream.ToArray()) + "\n";
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
