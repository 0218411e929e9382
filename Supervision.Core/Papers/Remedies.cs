using System.Globalization;

namespace Supervision.Core.Papers;

/// <summary>救济途径: the routes of objection, with the periods and the sentence of the rule file.</summary>
/// <param name="Sentence">Holds {days}, {months}, {authority} and {court}.</param>
/// <param name="Authority">复议机关.</param>
/// <param name="Court">人民法院.</param>
public sealed record Remedies(string Sentence, int ReconsiderationDays, int LawsuitMonths, string Authority, string Court)
{
    public bool IsWhole =>
        new[] { Sentence, Authority, Court }.All(text => !string.IsNullOrWhiteSpace(text))
        && ReconsiderationDays > 0 && LawsuitMonths > 0;

    public override string ToString() => Sentence
        .Replace("{days}", ReconsiderationDays.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{months}", LawsuitMonths.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{authority}", Authority, StringComparison.Ordinal)
        .Replace("{court}", Court, StringComparison.Ordinal);
}
