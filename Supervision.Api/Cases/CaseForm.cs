using System.Globalization;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Cases;

/// <summary>The case form as it is typed into a page. What is left open is not established, which is never the same as no.</summary>
public sealed class CaseForm
{
    public string? Item { get; set; }

    public string? Violation { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool Ongoing { get; set; }

    public DateOnly? Discovered { get; set; }

    public DateOnly? Ordered { get; set; }

    public DateOnly? OrderDue { get; set; }

    /// <summary>Yes, no, or nothing.</summary>
    public string? Corrected { get; set; }

    public DateOnly? CorrectedOn { get; set; }

    public string? OnTheSpot { get; set; }

    public Harm? Harm { get; set; }

    public string? Searched { get; set; }

    public IDictionary<string, string?> Findings { get; set; } = new Dictionary<string, string?>();

    public IDictionary<string, decimal?> Facts { get; set; } = new Dictionary<string, decimal?>();

    public string? Fact { get; set; }

    public string? Provision { get; set; }

    public string? Evidence { get; set; }

    public string? Education { get; set; }

    public string? Commitment { get; set; }

    public ExemptionCase Asked(Department organ, DateOnly today) => new()
    {
        Name = Fact ?? "",
        Decided = today,
        Organ = new Organ
        {
            Code = organ.Region.ToString(),
            Level = organ.Level.ToString().ToLower(CultureInfo.InvariantCulture),
            Domain = organ.Domain,
            Name = organ.Name,
        },
        Party = new Party { Id = "" },
        Acts = [ActOver(new Act { Id = "a1" })],
        Register = string.IsNullOrEmpty(Searched) ? null : new Register { Searched = new(today, Searched) },
    };

    /// <summary>The earlier form with what is filled in here in its place. What this form does not ask about stays as it was.</summary>
    public ExemptionCase Over(ExemptionCase earlier, DateOnly today) => earlier with
    {
        Decided = today,
        Knowledge = null,
        Acts = [ActOver(earlier.Acts[0]), .. earlier.Acts.Skip(1)],
        Register = (earlier.Register ?? new Register()) with
        {
            Searched = Searched == FilledCaseForm.EarlierSearch ? earlier.Register?.Searched
                : string.IsNullOrEmpty(Searched) ? null : new(today, Searched),
        },
    };

    public CaseTexts Texts() => new(Fact?.Trim() ?? "", Provision?.Trim() ?? "", Lines(Evidence), Lines(Education), Given(Commitment));

    private Act ActOver(Act earlier) => earlier with
    {
        Item = Given(Item),
        Violation = Given(Item) is null ? Given(Violation) : null,
        From = From,
        To = Ongoing ? null : To,
        Ongoing = Ongoing,
        Discovered = Discovered,
        Order = Ordered is not { } issued ? null
            : earlier.Order is { } order && order.Issued == issued && order.Due == OrderDue ? order : new CorrectionTerm(issued, OrderDue, null),
        NoOrder = earlier.NoOrder && Ordered is null,
        // Corrected, and nobody knows on which day: that is still to be established.
        Corrected = YesNo(Corrected) switch
        {
            true => CorrectedOn is null ? null : new Correction(CorrectedOn, YesNo(OnTheSpot)),
            false => new Correction(null, null),
            null => null,
        },
        Facts = earlier.Facts.Where(pair => CaseFormFields.Facts.All(asked => asked.Name != pair.Key))
            .Concat(Facts.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.Value)))
            .ToDictionary(),
        Harm = Harm,
        Findings = Found(earlier.Findings),
    };

    // A commitment in hand shows that one was given, where the officer has not answered otherwise.
    private Dictionary<string, bool> Found(IReadOnlyDictionary<string, bool> earlier)
    {
        var found = earlier.Where(pair => CaseFormFields.Findings.All(asked => asked.Name != pair.Key))
            .Concat(Findings.Where(pair => YesNo(pair.Value) is not null).Select(pair => KeyValuePair.Create(pair.Key, YesNo(pair.Value)!.Value)))
            .ToDictionary();

        if (Given(Commitment) is not null)
        {
            found.TryAdd(CaseFormFields.WrittenCommitment, true);
        }

        return found;
    }

    private static bool? YesNo(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
