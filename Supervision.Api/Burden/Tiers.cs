using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Burden;

/// <summary>The risk classes that limits may be keyed by; looked up only where one is.</summary>
public sealed class Tiers(SupervisionDb db)
{
    public async Task<IReadOnlyDictionary<SubjectKey, RiskTier?>> ReadAsync(
        IReadOnlyCollection<SubjectKey> targets, IEnumerable<VisitLimit> limits, CancellationToken cancel)
    {
        if (limits.All(limit => limit.RiskClass is null))
        {
            return new Dictionary<SubjectKey, RiskTier?>();
        }

        return await db.Set<Subject>().AsNoTracking().Where(subject => targets.Contains(subject.Key))
            .Select(subject => new { subject.Key, subject.Tier }).ToDictionaryAsync(row => row.Key, row => row.Tier, cancel);
    }
}
