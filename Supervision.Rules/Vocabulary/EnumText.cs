using System.Globalization;

namespace Supervision.Rules.Vocabulary;

// Values of one word, as files write them.
internal static class EnumText
{
    public static string? Of<T>(T? value) where T : struct, Enum => value?.ToString().ToLower(CultureInfo.InvariantCulture);

    public static T? Read<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;
}
