using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Supervision.Api.Hosting;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Registers.Departments;
using Supervision.Rules.Vocabulary;

namespace Supervision.Api.Cases;

/// <summary>The case form as it is typed into a page. What is left open is not established, which is never the same as no.</summary>
public sealed class CaseForm : IValidatableObject
{
    public string? Item { get; set; }

    public string? Violation { get; set; }

    public bool Ongoing { get; set; }

    public DateOnly? Ordered { get; set; }

    public DateOnly? OrderDue { get; set; }

    /// <summary>Yes, no, or nothing.</summary>
    public string? Corrected { get; set; }

    public DateOnly? CorrectedOn { get; set; }

    public string? OnTheSpot { get; set; }

    public string? Searched { get; set; }

    /// <summary>Every fact of the table that the page asks, by its name, as it was typed in.</summary>
    public IDictionary<string, string?> Facts { get; set; } = new Dictionary<string, string?>();

    public string? Fact { get; set; }

    public string? Provision { get; set; }

    public string? Evidence { get; set; }

    public string? Education { get; set; }

    public string? Commitment { get; set; }

    /// <summary>What is known when a breach was found.</summary>
    public static CaseForm Begun(DateOnly found) => new()
    {
        Searched = "city",
        Facts = new Dictionary<string, string?> { ["discovered"] = found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
    };

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
            Searched = SearchOver(earlier.Register?.Searched, today),
        },
    };

    private RegisterSearch? SearchOver(RegisterSearch? earlier, DateOnly today) => Searched switch
    {
        FilledCaseForm.EarlierSearch => earlier,
        null or "" => null,
        _ => new(today, Searched),
    };

    /// <summary>What cannot be read as the kind of fact it is, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        FactTable.Asked.Where(fact => Typed(fact) is { } typed && !fact.CanRead(typed))
            .Select(fact => new ValidationResult(FormMessages.Unreadable(Typed(fact)!), [$"{nameof(Facts)}[{fact.Name}]"]));

    public CaseTexts Texts() => new(Fact?.Trim() ?? "", Provision?.Trim() ?? "", Lines(Evidence), Lines(Education), Given(Commitment));

    private Act ActOver(Act earlier) => Stated(earlier) with
    {
        Item = Given(Item),
        Violation = Given(Item) is null ? Given(Violation) : null,
        Ongoing = Ongoing,
        Order = OrderOver(earlier.Order),
        NoOrder = earlier.NoOrder && Ordered is null,
        Corrected = CorrectionGiven(),
    };

    // An order that stays as it was keeps what was written of it elsewhere.
    private CorrectionTerm? OrderOver(CorrectionTerm? earlier)
    {
        if (Ordered is not { } issued)
        {
            return null;
        }

        var stays = earlier is not null && earlier.Issued == issued && earlier.Due == OrderDue;
        return stays ? earlier : new CorrectionTerm(issued, OrderDue, null);
    }

    // Corrected, and nobody knows on which day: that is still to be established.
    private Correction? CorrectionGiven() => YesNoText.Read(Corrected) switch
    {
        true when CorrectedOn is not null => new(CorrectedOn, YesNoText.Read(OnTheSpot)),
        false => new(null, null),
        _ => null,
    };

    private Act Stated(Act earlier)
    {
        var act = FactTable.Asked.Aggregate(earlier, (so, fact) => fact.On(so, Typed(fact)));

        // A commitment in hand shows that one was given, where the officer has not answered otherwise.
        if (Given(Commitment) is not null && FactTable.WrittenCommitment.Of(act) is null)
        {
            act = FactTable.WrittenCommitment.On(act, YesNoText.Yes);
        }

        return Ongoing ? act with { To = null } : act;
    }

    private string? Typed(Fact fact) => Facts.TryGetValue(fact.Name, out var typed) ? Given(typed) : null;

    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
