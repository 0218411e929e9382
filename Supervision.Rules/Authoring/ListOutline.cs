using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>清单概要: what a list file says about itself, once it has been read without a defect.</summary>
/// <param name="IsIssued">A list that its issuer made; not a collection of published cases.</param>
/// <param name="Organ">主体代码 of the issuer, where the file names it.</param>
/// <param name="Clauses">Its items, in their order, with the clause each rests on.</param>
public sealed record ListOutline(
    string Id, string Title, bool IsIssued, string? DocNo, string Issuer, string? Organ, string Level, IReadOnlyList<string> Regions, DateOnly From, DateOnly? To, bool Draft,
    string? SourceType, IReadOnlyList<string> Source, IReadOnlyList<string> Domains, IReadOnlyList<ListedClause> Clauses)
{
    /// <summary>Reads one list for itself; a defect is named with file and line.</summary>
    public static Result<ListOutline> Read(RuleText list, RuleText readings)
    {
        try
        {
            var words = Readings.Read(RuleNode.Read(readings.Text, readings.Name));
            return Of(ListReader.Read(RuleNode.Read(list.Text, list.Name), words));
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    public static IReadOnlyList<ListOutline> Of(Rulebook rulebook) => [.. rulebook.Lists.Select(Of)];

    public bool IsInForce(DateOnly day) => !Draft && From <= day && (To is not { } to || day <= to);

    /// <summary>Whether it decides for organs of a region. One whose regions are not known decides for none.</summary>
    /// <param name="region">Six digits.</param>
    public bool Binds(string region) => Regions.Any(code => region.StartsWith(Stem(code), StringComparison.Ordinal));

    internal static ListOutline Of(ExemptionList list) =>
        new(
            list.Id,
            list.Title,
            list.Kind == ListForms.Issued,
            list.DocNo,
            list.Issuer,
            list.Organ,
            list.Level,
            list.Regions,
            list.From,
            list.To,
            list.Draft,
            list.SourceType,
            list.Source,
            DomainsOf(list),
            ClausesOf(list));

    private static string[] DomainsOf(ExemptionList list) =>
        [.. list.Items.Select(item => item.Domain).Distinct(StringComparer.Ordinal)];

    private static ListedClause[] ClausesOf(ExemptionList list) =>
        [.. list.Items.Select(item => new ListedClause(item.Id, item.Violation, item.PenaltyBasis ?? ""))];

    // A region code ends in pairs of zeros where it covers what lies below it.
    private static string Stem(string code) => code.EndsWith("00", StringComparison.Ordinal) && code.Length > 0 ? Stem(code[..^2]) : code;
}
