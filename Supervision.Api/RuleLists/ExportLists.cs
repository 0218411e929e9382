using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>The adopted texts of today, to be written to a folder, byte for byte as they were adopted.</summary>
public sealed class ExportLists(SupervisionDb db, AdoptedRules rules, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<RuleText>>> ReadAsync(CancellationToken cancel)
    {
        if (!(await rules.VersionsOnAsync(OfficeClock.Today(clock), cancel)).Succeeded(out var adopted, out var problem))
        {
            return problem;
        }

        var versions = adopted.Lists.Concat(adopted.Others).ToList();
        var sums = versions.Select(version => version.Sum).ToList();
        var texts = await db.RuleTexts.AsNoTracking().Where(text => sums.Contains(text.Sum)).ToDictionaryAsync(text => text.Sum, text => text.Text, cancel);
        return versions.ConvertAll(version => new RuleText(version.Name, texts[version.Sum]));
    }
}
