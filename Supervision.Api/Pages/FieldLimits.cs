using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages;

/// <summary>How much a field of a form takes, for the browser and for what arrives without one; a field that holds more is refused by its name.</summary>
public static class FieldLimits
{
    /// <summary>A field of one line.</summary>
    public const int Line = 200;

    /// <summary>A field of several lines.</summary>
    public const int Lines = 4000;

    /// <summary>In this hidden field a form names its fields of several lines.</summary>
    public const string LinesField = "lines";

    // What stands in place of a character that could not be read.
    private const char Illegible = '\uFFFD';

    // In bytes, as file systems count.
    private const int FileName = 200;

    // One line for each check of a task.
    private static readonly Dictionary<string, int> Longer = new() { ["provinceCodes"] = 200_000, ["visits"] = 400_000 };

    public static int Of(string name, bool hasLines) => !hasLines ? Line : Longer.GetValueOrDefault(name, Lines);

    public static void Check(IFormCollection form, ModelStateDictionary state)
    {
        var lines = form[LinesField].ToHashSet(StringComparer.Ordinal);

        foreach (var (name, values) in form.Where(pair => !IsOurs(pair.Key)))
        {
            var most = Of(name, lines.Contains(name));

            if (values.Select(value => WhyNot(value ?? "", most)).FirstOrDefault(reason => reason is not null) is { } reason)
            {
                Refuse(state, name, reason);
            }
        }

        foreach (var file in form.Files.Where(file => !StorableText.Is(file.FileName) || Encoding.UTF8.GetByteCount(file.FileName) > FileName))
        {
            Refuse(state, file.Name, "文件的名称太长，或者有不能识别的字符。请改名后再上传。");
        }
    }

    private static bool IsOurs(string name) => name is LinesField or "shown" || name.StartsWith("__", StringComparison.Ordinal);

    private static string? WhyNot(string value, int most)
    {
        if (!StorableText.Is(value) || value.Contains(Illegible))
        {
            return "这一栏有不能保存的字符（例如空字符），请删去后重新填写。";
        }

        // A browser sends the end of a line as two characters and counts it as one.
        var length = value.Length - value.Count(c => c == '\r');
        return length <= most ? null : string.Create(CultureInfo.InvariantCulture, $"这一栏最多{most}个字，现为{length}个字，请缩短。");
    }

    // A name that no form of ours has is told above the form, and not in its own words.
    private static void Refuse(ModelStateDictionary state, string name, string reason) =>
        state.AddModelError(StorableText.Is(name) && name.Length <= Line ? name : "", reason);
}
