using System.Globalization;
using Supervision.Core.Cases;
using Supervision.Core.Departments;
using Supervision.Core.Exemptions;

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
        Acts = [Act()],
        Register = string.IsNullOrEmpty(Searched) ? null : new Register { Searched = new(today, Searched) },
    };

    public CaseTexts Texts() => new(Fact?.Trim() ?? "", Provision?.Trim() ?? "", Lines(Evidence), Lines(Education), Given(Commitment));

    private Act Act() => new()
    {
        Id = "a1",
        Item = Given(Item),
        Violation = Given(Item) is null ? Given(Violation) : null,
        From = From,
        To = Ongoing ? null : To,
        Ongoing = Ongoing,
        Discovered = Discovered,
        Order = Ordered is { } issued ? new CorrectionOrder(issued, OrderDue, null) : null,
        Corrected = YesNo(Corrected) switch
        {
            true => new Correction(CorrectedOn, YesNo(OnTheSpot)),
            false => new Correction(null, null),
            null => null,
        },
        Facts = Facts.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Value),
        Harm = Harm,
        Findings = Found(),
    };

    // A commitment in hand shows that one was given, where the officer has not answered otherwise.
    private Dictionary<string, bool> Found()
    {
        var found = Findings.Where(pair => YesNo(pair.Value) is not null).ToDictionary(pair => pair.Key, pair => YesNo(pair.Value)!.Value);

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
