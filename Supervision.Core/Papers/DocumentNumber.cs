using System.Globalization;
using System.Text.RegularExpressions;

namespace Supervision.Core.Papers;

/// <summary>文号: organ, kind, year and serial, “潭市监检通〔2026〕12号”, with U+3014 and U+3015 and no leading zero.</summary>
/// <param name="Organ">机关代字, 潭市监.</param>
/// <param name="Mark">The mark of the kind of paper, 检通.</param>
public sealed partial record DocumentNumber(string Organ, string Mark, int Year, int Serial)
{
    /// <summary>True when every part is there and the serial counts from one.</summary>
    public bool IsWhole =>
        !string.IsNullOrWhiteSpace(Organ) && !string.IsNullOrWhiteSpace(Mark) && Year is >= 1949 and <= 9999 && Serial > 0;

    /// <summary>Reads a printed number; the mark tells where the organ ends.</summary>
    public static bool TryParse(string? text, string mark, out DocumentNumber? number)
    {
        var match = Printed().Match(text ?? "");
        var head = match.Groups["head"].Value;
        var read = match.Success && head.Length > mark.Length && head.EndsWith(mark, StringComparison.Ordinal);
        number = read
            ? new DocumentNumber(head[..^mark.Length], mark, Number(match, "year"), Number(match, "serial"))
            : null;
        return read;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Organ}{Mark}\u3014{Year}\u3015{Serial}号");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<head>\P{Nd}+)\u3014(?<year>[0-9]{4})\u3015(?<serial>[1-9][0-9]{0,8})号\z", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
