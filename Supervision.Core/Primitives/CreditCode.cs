using System.Diagnostics.CodeAnalysis;

namespace Supervision.Core.Primitives;

/// <summary>
/// 统一社会信用代码: 18 characters of GB 32100-2015, the last one a check character. Only <see cref="TryParse"/> makes one.
/// </summary>
public readonly record struct CreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly sbyte[] Values = [.. Enumerable.Range(0, 128).Select(c => (sbyte)Alphabet.IndexOf((char)c, StringComparison.Ordinal))];

    private readonly string? _text;

    private CreditCode(string text) => _text = text;

    /// <summary>The first 17 characters with the check character that belongs to them.</summary>
    /// <exception cref="ArgumentException">Not 17 characters of the alphabet.</exception>
    public static CreditCode Complete(string first17) =>
        first17.Length == Length - 1 && CheckCharacter(first17) is { } check
            ? new(first17 + check)
            : throw new ArgumentException($"Not 17 characters of the GB 32100 alphabet: {first17}", nameof(first17));

    /// <summary>Trims, upper-cases and narrows full-width characters, then verifies length, alphabet and check character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CreditCode code)
    {
        code = default;
        var normal = Normalise(text);

        if (normal.Length != Length || CheckCharacter(normal.AsSpan(0, Length - 1)) is not { } check || normal[^1] != check)
        {
            return false;
        }

        code = new(normal);
        return true;
    }

    /// <summary>Whether the text is a code exactly as it is stored: nothing to trim, all upper case. Allocates nothing.</summary>
    public static bool IsExact(ReadOnlySpan<char> text) =>
        text.Length == Length && CheckCharacter(text[..(Length - 1)]) is { } check && text[^1] == check;

    /// <summary>The check character for 17 characters, or null when one of them is not in the alphabet (I, O, Z, S, V are not).</summary>
    public static char? CheckCharacter(ReadOnlySpan<char> first17)
    {
        var sum = 0;

        for (var i = 0; i < first17.Length; i++)
        {
            var value = first17[i] < Values.Length ? Values[first17[i]] : -1;

            if (value < 0)
            {
                return null;
            }

            sum += value * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    public override string ToString() => _text ?? "";

    private static string Normalise(string? text) =>
        string.Create((text ?? "").Trim().Length, (text ?? "").Trim(), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = source[i];
                span[i] = char.ToUpperInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c);
            }
        });
}
