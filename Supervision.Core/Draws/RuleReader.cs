using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws;

/// <summary>Reads rule.json and reveal.json strictly: no key twice, integers only, every member in its form.</summary>
public static partial class RuleReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly HashSet<string> Known =
    [
        "protocol", "task", "attempt", "previous", "frameRoot", "rosterDigest", "recusalsDigest", "strata", "teams", "parties", "revealBy",
        "sources",
    ];

    public static Result<DrawRule> Rule(string text) => Read("rule.json", text, root =>
    {
        if (root.GetProperty("protocol").GetString() is not DrawRule.Protocol)
        {
            throw new FormatException($"protocol应为{DrawRule.Protocol}");
        }

        var rule = new DrawRule(
            String(root, "task"), Integer(root, "attempt", 1), Optional(root, "previous"), Hash(root, "frameRoot"), Hash(root, "rosterDigest"),
            Hash(root, "recusalsDigest"), [.. Array(root, "strata").Select(Stratum)], [.. Array(root, "teams").Select(Team)],
            [.. Array(root, "parties").Select(party => new CommittedParty(Name(party, "party"), Hash(party, "commitment")))],
            Time(root, "revealBy"),
            [.. Array(root, "sources").Select(source => new PublicSource(Name(source, "name"), Time(source, "due"), String(source, "fallback")))],
            root.EnumerateObject().Where(member => !Known.Contains(member.Name)).ToDictionary(m => m.Name, m => m.Value.GetRawText()));

        ReplacementReason.Of(rule);
        Unique("strata", rule.Strata.Select(stratum => stratum.Code));
        Unique("teams", rule.Teams.Select(team => team.Team));
        Unique("parties", rule.Parties.Select(party => party.Party));
        Unique("sources", rule.Sources.Select(source => source.Name));

        if (rule.Sources.FirstOrDefault(source => source.Name.EndsWith(SourceValue.FallbackMark, StringComparison.Ordinal)) is { } bad)
        {
            throw new FormatException($"来源名称“{bad.Name}”不得以{SourceValue.FallbackMark}结尾");
        }

        if (rule.Attempt > 1 != rule.Previous is not null)
        {
            throw new FormatException("第二次起的抽取应有previous，第一次不应有");
        }

        var codes = rule.Strata.Select(stratum => stratum.Code).ToHashSet();
        return rule.Teams.SelectMany(team => team.Strata ?? []).FirstOrDefault(code => !codes.Contains(code)) is { } unknown
            ? throw new FormatException($"teams中的层“{unknown}”不在strata中")
            : rule;
    });

    public static Result<DrawReveal> Reveal(string text) => Read("reveal.json", text, root => new DrawReveal(
        Hash(root, "commitDigest"),
        [.. Array(root, "parties").Select(party => new OpenedParty(Name(party, "party"), String(party, "nonce")))],
        [.. Array(root, "sources").Select(source => new SourceValue(Name(source, "name"), String(source, "value")))]));

    public static Result<string> FrameKey(string text) => Read("frame-key.json", text, root =>
        String(root, "frameKey") is { } key && Key().IsMatch(key) ? key : throw new FormatException("frameKey应是32个小写十六进制数字"));

    private static Result<T> Read<T>(string file, string text, Func<JsonElement, T> read) where T : notnull
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return read(document.RootElement);
        }
        catch (JsonException problem)
        {
            return DrawProblems.Json(file, $"第{problem.LineNumber + 1}行不是合格的JSON，或者有重复的键");
        }
        catch (KeyNotFoundException)
        {
            return DrawProblems.Json(file, "缺少协议要求的内容");
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            return DrawProblems.Json(file, problem.Message);
        }
    }

    private static Stratum Stratum(JsonElement json)
    {
        var ratio = Optional(json, "ratio");

        return ratio is not null && (!RatioForm().IsMatch(ratio) || decimal.Parse(ratio, CultureInfo.InvariantCulture) is <= 0 or > 1)
            ? throw new FormatException($"比例“{ratio}”应是大于0、不超过1的小数")
            : new(Name(json, "code"), Integer(json, "size", 1), ratio, Integer(json, "quota", 0), Integer(json, "reserve", 0));
    }

    private static DrawTeam Team(JsonElement json) => new(
        Name(json, "team"),
        String(json, "unit") switch
        {
            "person" => TeamUnit.Person,
            "group" => TeamUnit.Group,
            var other => throw new FormatException($"unit应为person或group，实为“{other}”"),
        },
        Integer(json, "size", 2),
        json.GetProperty("leadRequired").GetBoolean(),
        json.TryGetProperty("strata", out var strata) ? [.. strata.EnumerateArray().Select(code => code.GetString()!)] : null);

    private static JsonElement.ArrayEnumerator Array(JsonElement json, string name) => json.GetProperty(name).EnumerateArray();

    private static string String(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name}不应为空");

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() ?? throw new FormatException($"{name}不应为空") : null;

    private static string Name(JsonElement json, string name) =>
        String(json, name) is { Length: > 0 } text && text.IndexOfAny([',', '"', '=', '\n', '\r']) < 0
            ? text
            : throw new FormatException($"{name}不应为空，也不应含逗号、引号、等号和换行");

    private static string Hash(JsonElement json, string name) =>
        String(json, name) is { } text && Sha256().IsMatch(text) ? text : throw new FormatException($"{name}应是64个小写十六进制数字");

    private static int Integer(JsonElement json, string name, int least) =>
        json.GetProperty(name).TryGetInt32(out var number) && number >= least
            ? number
            : throw new FormatException($"{name}应是不小于{least}的整数");

    private static DateTimeOffset Time(JsonElement json, string name) =>
        String(json, name) is { } text && TimeForm().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"{name}应是带时区的时间，如2026-11-20T17:00:00+08:00");

    private static void Unique(string what, IEnumerable<string> names)
    {
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FormatException($"{what}中“{twice.Key}”出现两次");
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?$")]
    private static partial Regex RatioForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex TimeForm();
}
