using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Supervision.Core.Primitives;

/// <summary>主体代码: names one enforcement body on the 主体清单, as in <c>430300-SJ</c>. The key by which every departmental row is owned.</summary>
public readonly partial record struct DepartmentCode
{
    private readonly string? _text;

    private DepartmentCode(string text) => _text = text;

    /// <summary>2 to 32 upper-case letters, digits and hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DepartmentCode code)
    {
        var fits = text is not null && Form().IsMatch(text);
        code = fits ? new(text!) : default;
        return fits;
    }

    /// <exception cref="FormatException">Not a department code.</exception>
    public static DepartmentCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"Not a department code: {text}");

    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^[0-9A-Z][0-9A-Z-]{1,31}\z")]
    private static partial Regex Form();
}
