using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;

namespace Supervision.Api.Coercion;

/// <summary>报批强制措施所填: as an officer writes it for the head. What is null was not answered.</summary>
/// <param name="Target">统一社会信用代码, as typed.</param>
/// <param name="Colleague">人员编号 of the second officer.</param>
public sealed record CoercionInput(
    string Target, CoercionKind? Kind, string Occasion, string Facts, string Law, string Level, string Place, string Subject, string Colleague)
{
    public BreachId? Breach { get; init; }

    public string? Urgency { get; init; }

    public bool? IsByNamedBody { get; init; }

    public string? MilderTried { get; init; }

    public string? MilderReason { get; init; }

    public string? Effect { get; init; }

    public bool? IsSlight { get; init; }

    public bool? IsRelated { get; init; }

    public bool? HoldsNecessities { get; init; }

    public bool? IsSealedElsewhere { get; init; }

    public decimal? Amount { get; init; }

    public GeneralStop? General { get; init; }

    public required EconomicImpact Impact { get; init; }
}
