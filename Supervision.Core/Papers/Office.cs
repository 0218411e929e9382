namespace Supervision.Core.Papers;

/// <summary>办案机关的告知事项: where a party of one organ may object on one day, and whom it can ask.</summary>
/// <param name="Authority">复议机关.</param>
/// <param name="Court">管辖法院, by name.</param>
/// <param name="Complaints">投诉举报途径.</param>
/// <param name="Consequence">逾期不改正的后果.</param>
public sealed record Office(Contact Contact, string Authority, string Court, string Complaints, string Consequence);
