using Supervision.Api.Coercion;
using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;

namespace Supervision.Api.Pages.Office.Coercion;

/// <summary>A coercive measure as it is typed into the form in which it is asked for.</summary>
public sealed class CoercionForm
{
    public string? Breach { get; set; }

    public string? Target { get; set; }

    public CoercionKind? Kind { get; set; }

    public string? Occasion { get; set; }

    public string? Facts { get; set; }

    public string? Law { get; set; }

    public string? Level { get; set; }

    public string? NamedBody { get; set; }

    public string? Place { get; set; }

    public string? Subject { get; set; }

    public decimal? Amount { get; set; }

    public string? Colleague { get; set; }

    public string? Urgency { get; set; }

    public string? MilderTried { get; set; }

    public string? MilderReason { get; set; }

    public string? Effect { get; set; }

    public string? Slight { get; set; }

    public string? Related { get; set; }

    public string? Necessities { get; set; }

    public string? Sealed { get; set; }

    public decimal? Penalty { get; set; }

    public string? Party { get; set; }

    public string? Licence { get; set; }

    public string? Production { get; set; }

    public string? Stop { get; set; }

    public string? Grave { get; set; }

    public string? Assessment { get; set; }

    public string? Unassessed { get; set; }

    public string? Extent { get; set; }

    public GeneralStopGround? Ground { get; set; }

    public string? Authority { get; set; }

    public string? AuthorityDocument { get; set; }

    public DateOnly? AuthorityOn { get; set; }

    public CoercionInput Read()
    {
        return new(
            Text(Target), Kind, Text(Occasion), Text(Facts), Text(Law), Text(Level), Text(Place), Text(Subject), Text(Colleague))
        {
            Breach = BreachId.TryParse(Breach, out var breach) ? breach : null,
            Urgency = Given(Urgency),
            IsByNamedBody = YesOrNo(NamedBody),
            MilderTried = Given(MilderTried),
            MilderReason = Given(MilderReason),
            Effect = Given(Effect),
            IsSlight = YesOrNo(Slight),
            IsRelated = YesOrNo(Related),
            HoldsNecessities = YesOrNo(Necessities),
            IsSealedElsewhere = YesOrNo(Sealed),
            Amount = Amount,
            General = General(),
            Impact = new(
                Penalty, Party is "individual", YesOrNo(Licence), YesOrNo(Production), YesOrNo(Stop), YesOrNo(Grave), Given(Assessment), Given(Unassessed)),
        };
    }

    // Whoever writes anything of it means a whole area or trade; what he leaves out the rules ask for.
    private GeneralStop? General()
    {
        var isMeant = Given(Extent) is not null || Ground is not null || Given(Authority) is not null || Given(AuthorityDocument) is not null;
        return isMeant ? new(Text(Extent), Ground, Text(Authority), Text(AuthorityDocument), AuthorityOn) : null;
    }

    private static string Text(string? typed) => typed?.Trim() ?? "";

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static bool? YesOrNo(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };
}
