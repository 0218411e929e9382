using System.Text.Json;
using System.Text.RegularExpressions;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>What rule.json commits of who the people of the roster are; rules made before it was introduced lack it.</summary>
/// <param name="Digest">Of roster-people.csv.</param>
/// <param name="Root">Over its lines, so that one can be shown without the others.</param>
public sealed partial record PeopleCommitment(string Digest, string Root)
{
    public const string DigestKey = "rosterPeopleDigest";
    public const string RootKey = "rosterPeopleRoot";

    /// <exception cref="FormatException">One of the two is missing, or has not the form of a digest.</exception>
    public static PeopleCommitment? Of(DrawRule rule)
    {
        var digest = Read(rule, DigestKey);
        var root = Read(rule, RootKey);

        if (digest is null && root is null)
        {
            return null;
        }

        return digest is not null && root is not null
            ? new(digest, root)
            : throw new FormatException($"{DigestKey}和{RootKey}应当一起写明");
    }

    /// <summary>The members of rule.json, as the JSON text of each.</summary>
    public IReadOnlyDictionary<string, string> Members() => new Dictionary<string, string>
    {
        [DigestKey] = $"\"{Digest}\"",
        [RootKey] = $"\"{Root}\"",
    };

    private static string? Read(DrawRule rule, string key)
    {
        if (!rule.Extra.TryGetValue(key, out var json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        var value = document.RootElement.ValueKind is JsonValueKind.String ? document.RootElement.GetString() : null;
        return value is not null && Form().IsMatch(value) ? value : throw new FormatException($"{key}应是64个小写十六进制数字");
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Form();
}
