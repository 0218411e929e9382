using System.Diagnostics.CodeAnalysis;

namespace Supervision.Core.LawTables;

/// <summary>行业代码: the letter of the section and two to four digits of GB/T 4754, as in H6210. Whether it exists says the <see cref="IndustryTable"/>.</summary>
public readonly record struct IndustryCode
{
    public const int MaxLength = 5;

    private readonly string? _text;

    private IndustryCode(string text) => _text = text;

    public static bool TryParse([NotNullWhen(true)] string? text, out IndustryCode code)
    {
        var fits = text is { Length: >= 3 and <= MaxLength }
            && text[0] is >= 'A' and <= 'T'
            && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9');
        code = fits ? new(text!) : default;
        return fits;
    }

    /// <exception cref="FormatException">Not a letter and two to four digits.</exception>
    public static IndustryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"Not an industry code: {text}");

    public override string ToString() => _text ?? "";
}
