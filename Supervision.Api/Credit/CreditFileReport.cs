namespace Supervision.Api.Credit;

/// <summary>导入结果: what a file of decisions brought.</summary>
/// <param name="Known">Recorded already, in the same words.</param>
/// <param name="Refused">Rows that went back.</param>
/// <param name="Faults">All that is wrong with them.</param>
public sealed record CreditFileReport(int Read, int Added, int Known, int Refused, IReadOnlyList<CreditFault> Faults, CreditQuality Quality);
