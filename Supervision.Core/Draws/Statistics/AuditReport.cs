namespace Supervision.Core.Draws.Statistics;

/// <summary>抽取审计报告: every test with its p-value before and after correction; flagged when one falls below the error rate.</summary>
/// <param name="TooShort">Lists with too few targets to say anything of.</param>
public sealed record AuditReport(IReadOnlyList<AuditFinding> Findings, IReadOnlyList<string> TooShort, double Alpha)
{
    public bool Flagged => Findings.Any(finding => finding.Flagged);

    internal static AuditReport Of(List<AuditFinding> findings, IReadOnlyList<string> tooShort, double alpha)
    {
        var (running, corrected) = (0.0, new AuditFinding[findings.Count]);
        var order = Enumerable.Range(0, findings.Count).OrderBy(i => findings[i].P).ToList();

        for (var rank = 0; rank < order.Count; rank++)
        {
            running = Math.Max(running, Math.Min(1, findings[order[rank]].P * (order.Count - rank)));
            corrected[order[rank]] = findings[order[rank]] with { Corrected = running, Flagged = running <= alpha };
        }

        return new(corrected, tooShort, alpha);
    }
}
