using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Supervision.Core.Primitives;
using static Supervision.Core.Draws.Protocol.Files.StrictJson;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>Reads rule.json and reveal.json strictly: no key twice, integers only, every member in its form.</summary>
public static partial class RuleReader
{
    private static readonly HashSet<string> Known =
    [
        "protocol", "task", "attempt", "previous", "frameRoot", "rosterDigest", "recusalsDigest", "strata", "teams", "parties", "revealBy",
        "sources", "bodies",
    ];

    public static Result<DrawRule> Rule(string text) => Read("rule.json", text, root =>
    {
        if (root.GetProperty("protocol").GetString() is not DrawRule.Protocol)
        {
            throw new FormatException($"protocol应为{DrawRule.Protocol}");
        }

        var rule = new DrawRule(
            TextOf(root, "task"), IntegerOf(root, "attempt", 1), OptionalHashOf(root, "previous"), HashOf(root, "frameRoot"), HashOf(root, "rosterDigest"),
            HashOf(root, "recusalsDigest"), [.. ListOf(root, "strata").Select(Stratum)], [.. ListOf(root, "teams").Select(Team)],
            [.. ListOf(root, "parties").Select(Party)],
            TimeOf(root, "revealBy"),
            [.. ListOf(root, "sources").Select(Source)],
            root.EnumerateObject().Where(member => !Known.Contains(member.Name)).ToDictionary(m => m.Name, m => m.Value.GetRawText()))
        {
            Bodies = root.TryGetProperty("bodies", out _) ? [.. ListOf(root, "bodies").Select(BodyIn)] : null,
        };

        ReplacementReason.Of(rule);
        PeopleCommitment.Of(rule);
        Unique("strata", rule.Strata.Select(stratum => stratum.Code));
        Unique("teams", rule.Teams.Select(team => team.Team));
        Unique("parties", rule.Parties.Select(party => party.Party));
        Unique("sources", rule.Sources.Select(source => source.Name));
        Unique("bodies", rule.Bodies ?? []);
        Grace(root);

        if (rule.Sources.FirstOrDefault(source => source.Name.EndsWith(SourceValue.FallbackMark, StringComparison.Ordinal)) is { } bad)
        {
            throw new FormatException($"来源名称“{bad.Name}”不得以{SourceValue.FallbackMark}结尾");
        }

        if (rule.Attempt > 1 != rule.Previous is not null)
        {
            throw new FormatException("第二次起的抽取应有previous，第一次不应有");
        }

        var codes = rule.Strata.Select(stratum => stratum.Code).ToHashSet();
        var unknown = rule.Teams.SelectMany(team => team.Strata ?? []).FirstOrDefault(code => !codes.Contains(code));
        return unknown is null ? rule : throw new FormatException($"teams中的层“{unknown}”不在strata中");
    });

    private static CommittedParty Party(JsonElement json) => new(
        NameOf(json, "party"),
        HashOf(json, "commitment"),
        json.TryGetProperty("body", out _) ? NameOf(json, "body") : null);

    private static PublicSource Source(JsonElement json) => new(NameOf(json, "name"), TimeOf(json, "due"), TextOf(json, "fallback"))
    {
        Kind = Kind(json),
        Where = OptionalOf(json, "where"),
        FallbackDue = json.TryGetProperty("fallbackDue", out _) ? TimeOf(json, "fallbackDue") : null,
    };

    private static SourceKind? Kind(JsonElement json) => OptionalOf(json, "kind") is { } text
        ? SourceKinds.Read(text) ?? throw new FormatException($"kind应为witnessed或recorded，实为“{text}”")
        : null;

    private static string BodyIn(JsonElement json) =>
        json.GetString() is { Length: > 0 } body ? body : throw new FormatException("bodies里应是单位的代码或名称");

    private static string? OptionalHashOf(JsonElement json, string name) => json.TryGetProperty(name, out _) ? HashOf(json, name) : null;

    // What is no number of minutes would be read as none by one program and as an error by another.
    private static void Grace(JsonElement root)
    {
        if (root.TryGetProperty(DrawRule.Grace, out _))
        {
            IntegerOf(root, DrawRule.Grace, 0);
        }
    }

    public static Result<DrawReveal> Reveal(string text) => Read("reveal.json", text, root => new DrawReveal(
        HashOf(root, "commitDigest"),
        [.. ListOf(root, "parties").Select(party => new OpenedParty(NameOf(party, "party"), TextOf(party, "nonce")))],
        [.. ListOf(root, "sources").Select(source => new SourceValue(NameOf(source, "name"), TextOf(source, "value")))]));

    public static Result<string> FrameKey(string text) => Read("frame-key.json", text, root =>
        TextOf(root, "frameKey") is { } key && Key().IsMatch(key) ? key : throw new FormatException("frameKey应是32个小写十六进制数字"));

    private static Stratum Stratum(JsonElement json)
    {
        var ratio = OptionalOf(json, "ratio");

        if (ratio is not null && !IsRatio(ratio))
        {
            throw new FormatException($"比例“{ratio}”应是大于0、不超过1的小数");
        }

        return new(NameOf(json, "code"), IntegerOf(json, "size", 1), ratio, IntegerOf(json, "quota", 0), IntegerOf(json, "reserve", 0));
    }

    private static bool IsRatio(string text) =>
        RatioForm().IsMatch(text) && decimal.Parse(text, CultureInfo.InvariantCulture) is > 0 and <= 1;

    private static DrawTeam Team(JsonElement json) => new(
        NameOf(json, "team"),
        TextOf(json, "unit") switch
        {
            "person" => TeamUnit.Person,
            "group" => TeamUnit.Group,
            var other => throw new FormatException($"unit应为person或group，实为“{other}”"),
        },
        IntegerOf(json, "size", 2),
        json.GetProperty("leadRequired").GetBoolean(),
        json.TryGetProperty("strata", out var strata) ? [.. strata.EnumerateArray().Select(code => code.GetString()!)] : null);

    private static void Unique(string what, IEnumerable<string> names)
    {
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FormatException($"{what}中“{twice.Key}”出现两次");
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex RatioForm();
}
