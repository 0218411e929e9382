using Supervision.Core.Credit;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Rules.Repairs;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.CreditRecords;

/// <summary>信用记录怎样参与评定: <c>rules/credit/records/schemes.csv</c>. A record of which the table says nothing takes no part in the rating.</summary>
public sealed class SchemeRecords
{
    // The class of a penalty is asked of the policy that speaks of every system.
    private const string ClassPolicy = "ndrc-36";

    private static readonly string[] Columns = ["scheme", "kind", "organ", "word", "class", "record", "clause"];

    private readonly ILookup<string, RecordRule> _rules;
    private readonly RepairPolicies _policies;

    private SchemeRecords(IEnumerable<RecordRule> rules, RepairPolicies policies) =>
        (_rules, _policies) = (rules.ToLookup(rule => rule.Scheme, StringComparer.Ordinal), policies);

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<SchemeRecords> Load(string rules, CreditSchemes schemes, RepairPolicies policies) =>
        LawFile.Read(rules, "credit", "records", "schemes.csv").Match(file => Read(file, schemes, policies), problem => problem);

    public static Result<SchemeRecords> Read(LawFile file, CreditSchemes schemes, RepairPolicies policies) =>
        CsvTable.Read(file, Columns, row => Rule(row, schemes)).Match<Result<SchemeRecords>>(read => new SchemeRecords(read, policies), problem => problem);

    /// <summary>The kinds of which the table says something for that scheme; no other record need be read.</summary>
    public IReadOnlyList<CreditRecordKind> KindsOf(string scheme) => [.. _rules[scheme].Select(rule => rule.Kind).Distinct()];

    /// <summary>A record as the scheme sees it; null where it takes no part.</summary>
    /// <param name="endedOn">The day from which it no longer counts.</param>
    public RatedRecord? Of(string scheme, CreditRecord record, DateOnly? endedOn)
    {
        if (_rules[scheme].FirstOrDefault(rule => rule.Fits(record, ClassOf)) is not { } found)
        {
            return null;
        }

        return new()
        {
            Code = found.Record,
            Kind = found.Record,
            On = record.On,
            Recorded = record.On,
            Repaired = endedOn,
            Document = record.Number,
        };
    }

    private DishonestyClass? ClassOf(CreditRecord record)
    {
        var asked = new ShownRecord(record.Number, "penalty", null, record.Words) { DocumentOn = record.On };
        return FoundClass.Of(_policies.All.First(policy => policy.Id == ClassPolicy), asked).Class;
    }

    private static RecordRule Rule(CsvRow row, CreditSchemes schemes)
    {
        var (scheme, record) = (row.Filled("scheme"), row.Filled("record"));
        var versions = schemes.All.Where(one => one.Id == scheme).ToList();

        if (versions.Count == 0)
        {
            row.Refuse("scheme", $"{string.Join('、', schemes.All.Select(one => one.Id).Distinct())}之一");
        }
        else if (!versions.Exists(one => one.Knows(record)))
        {
            row.Refuse("record", "这个标准有写明的记录代码或者种类");
        }

        if (!CreditRecordKinds.Terms.TryFind(row.Filled("kind"), out var kind))
        {
            row.Refuse("kind", CreditRecordKinds.Terms.Listed);
        }

        row.Filled("clause");
        return new(scheme, kind, record) { Organ = Given(row, "organ"), Word = Given(row, "word"), Class = Class(row) };
    }

    private static DishonestyClass? Class(CsvRow row)
    {
        if (Given(row, "class") is not { } named)
        {
            return null;
        }

        if (!DishonestyClasses.Terms.TryFind(named, out var found))
        {
            row.Refuse("class", DishonestyClasses.Terms.Listed);
        }

        return found;
    }

    private static string? Given(CsvRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;
}
