using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Subjects;

/// <summary>
/// 检查对象标识: a verified 统一社会信用代码, or <c>type:key</c> for what is no legal subject (project, product).
/// The <c>target id</c> of the draw protocol.
/// </summary>
public readonly partial record struct SubjectKey
{
    public const int MaxLength = 64;

    private readonly string? _text;

    private SubjectKey(string text) => _text = text;

    /// <summary>Whether this is a legal subject with a credit code.</summary>
    public bool IsCreditCode => _text is not null && !_text.Contains(':', StringComparison.Ordinal);

    public static bool TryParse([NotNullWhen(true)] string? text, out SubjectKey key)
    {
        key = default;

        if (CreditCode.TryParse(text, out var code))
        {
            key = new(code.ToString());
            return true;
        }

        if (text is { Length: <= MaxLength } && Form().IsMatch(text))
        {
            key = new(text);
            return true;
        }

        return false;
    }

    /// <exception cref="FormatException">Neither a credit code with its check character nor <c>type:key</c>.</exception>
    public static SubjectKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"Not a subject key: {text}");

    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+\z")]
    private static partial Regex Form();
}
