using System.Diagnostics.CodeAnalysis;

namespace Supervision.Core.LawTables;

/// <summary>行政区划代码: six digits of GB/T 2260. That it is six digits does not mean that it exists: ask the <see cref="RegionTable"/>.</summary>
public readonly record struct RegionCode
{
    public const int Length = 6;

    private readonly string? _text;

    private RegionCode(string text) => _text = text;

    public static bool TryParse([NotNullWhen(true)] string? text, out RegionCode code)
    {
        var fits = text is { Length: Length } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        code = fits ? new(text!) : default;
        return fits;
    }

    /// <exception cref="FormatException">Not six digits.</exception>
    public static RegionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"Not a region code: {text}");

    /// <summary>Whether this region is <paramref name="other"/> or lies inside it: 430302 lies in 430300 and in 430000.</summary>
    public bool IsWithin(RegionCode other)
    {
        var prefix = other.ToString();

        while (prefix.EndsWith("00", StringComparison.Ordinal))
        {
            prefix = prefix[..^2];
        }

        return ToString().StartsWith(prefix, StringComparison.Ordinal);
    }

    public override string ToString() => _text ?? "";
}
