namespace Supervision.Core.Coercion.Files;

/// <summary>经济影响评估: what the measure does to who runs a business, asked before it is approved (国办发〔2024〕54号). What is null was not established.</summary>
/// <param name="ExpectedPenalty">罚没款 that is to be expected, in yuan; null where none is.</param>
/// <param name="TakesProduction">Equipment of production or stored goods are sealed or seized.</param>
/// <param name="MayStop">May lead to a stop of business, a break of a supply chain, or public alarm.</param>
/// <param name="IsGraveSafety">A grave risk to safety or a fake: handled strictly and not assessed.</param>
/// <param name="Assessment">What was assessed and what follows from it.</param>
/// <param name="Unassessed">Why it was not assessed.</param>
public sealed record EconomicImpact(
    decimal? ExpectedPenalty, bool IsIndividual, bool? TouchesCoreLicence, bool? TakesProduction, bool? MayStop, bool? IsGraveSafety, string? Assessment,
    string? Unassessed)
{
    public const int TextMaxLength = 2000;
}
