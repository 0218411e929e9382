using Supervision.Core.Credit;
using Supervision.Core.Repairs;

namespace Supervision.Api.Pages.Office.Repairs;

/// <summary>What the office has looked up, as it is typed in.</summary>
public sealed class RepairFactsForm
{
    public string? DecidedBy { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? Procedure { get; set; }

    public DishonestyClass? Class { get; set; }

    public string? ClassBasis { get; set; }

    public string? Duties { get; set; }

    public string? Corrected { get; set; }

    public static bool? YesOrNo(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };

    public RepairFacts Read()
    {
        return new(DecidedBy?.Trim() ?? "")
        {
            PublishedOn = PublishedOn,
            IsSimple = Procedure is "simple",
            Class = Class,
            ClassBasis = string.IsNullOrWhiteSpace(ClassBasis) ? null : ClassBasis.Trim(),
            DutiesDone = YesOrNo(Duties),
            Corrected = YesOrNo(Corrected),
        };
    }
}
