using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>Reads the JSON of a bundle strictly: no key twice, every text composed, every member in its form; else says what is wrong.</summary>
internal static partial class StrictJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Result<T> Read<T>(string file, string text, Func<JsonElement, T> read) where T : notnull
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return NotComposed(document.RootElement) is { } odd ? DrawProblems.NotComposed(file, odd) : read(document.RootElement);
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

    public static JsonElement.ArrayEnumerator ListOf(JsonElement json, string name) => json.GetProperty(name).EnumerateArray();

    public static string TextOf(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name}不应为空");

    public static string? OptionalOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() ?? throw new FormatException($"{name}不应为空") : null;

    public static string NameOf(JsonElement json, string name) =>
        TextOf(json, name) is { Length: > 0 } text && text.IndexOfAny([',', '"', '=', '\n', '\r']) < 0
            ? text
            : throw new FormatException($"{name}不应为空，也不应含逗号、引号、等号和换行");

    public static string HashOf(JsonElement json, string name) =>
        TextOf(json, name) is { } text && Sha256().IsMatch(text) ? text : throw new FormatException($"{name}应是64个小写十六进制数字");

    public static TreeHash TreeHashOf(JsonElement json) =>
        json.GetString() is { } text && Sha256().IsMatch(text) ? TreeHash.Parse(text) : throw new FormatException("摘要应是64个小写十六进制数字");

    public static int IntegerOf(JsonElement json, string name, int least) =>
        json.GetProperty(name).TryGetInt32(out var number) && number >= least
            ? number
            : throw new FormatException($"{name}应是不小于{least}的整数");

    public static DateTimeOffset TimeOf(JsonElement json, string name) => TimeIn(TextOf(json, name), name);

    public static DateTimeOffset TimeIn(string text, string name) =>
        TimeForm().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"{name}应是带时区的时间，如2026-11-20T17:00:00+08:00");

    // An escape may hide what the bytes of the file do not show.
    private static string? NotComposed(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString() is { } text && !NormalForm.IsComposed(text) ? text : null,
        JsonValueKind.Array => json.EnumerateArray().Select(NotComposed).FirstOrDefault(text => text is not null),
        JsonValueKind.Object => json.EnumerateObject()
            .Select(member => NormalForm.IsComposed(member.Name) ? NotComposed(member.Value) : member.Name).FirstOrDefault(text => text is not null),
        _ => null,
    };

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex TimeForm();
}
