using System.Globalization;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Rules.Language;

/// <summary>Reads a dated table that is written as YAML, with <c>effective_from</c> and <c>effective_to</c> in every row.</summary>
internal static class DatedYaml
{
    /// <param name="rows">Where the rows stand in the file.</param>
    /// <param name="key">What names a row: of each, one holds on a day.</param>
    /// <param name="check">Notes what else is wrong with a row.</param>
    public static Result<DatedTable<TRow>> Read<TFile, TRow>(
        LawFile file, Func<TFile, IEnumerable<TRow>> rows, Func<TRow, string> key, Action<TRow, TableErrors>? check = null)
        where TFile : class
        where TRow : Dated
    {
        if (!RuleTable.Parse<TFile>(file.Text, file.Name).Succeeded(out var read, out var problem))
        {
            return problem;
        }

        var errors = new TableErrors(file.Name);
        var dated = new List<DatedRow<TRow>>();

        foreach (var row in rows(read))
        {
            check?.Invoke(row, errors);
            dated.Add(new(row, InForceOf(row, errors), row.Line));
        }

        return errors.Any ? errors.Problem : DatedTable<TRow>.Of(file, dated, errors, key);
    }

    /// <summary>The same of a file below <c>rules/</c>.</summary>
    public static Result<DatedTable<TRow>> Read<TFile, TRow>(
        string rules, string folder, string name, Func<TFile, IEnumerable<TRow>> rows, Func<TRow, string> key,
        Action<TRow, TableErrors>? check = null)
        where TFile : class
        where TRow : Dated =>
        LawFile.Read(rules, folder, name).Match(file => Read(file, rows, key, check), problem => problem);

    private static InForce InForceOf(Dated row, TableErrors errors) => new(
        Day(row, "effective_from", row.EffectiveFrom, errors),
        string.IsNullOrEmpty(row.EffectiveTo) ? null : Day(row, "effective_to", row.EffectiveTo, errors));

    private static DateOnly Day(Dated row, string name, string text, TableErrors errors)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            errors.Add(row.Line, name, text, "形如2026-01-31的日期");
        }

        return day;
    }
}
