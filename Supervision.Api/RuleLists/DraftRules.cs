using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>草案规则库: the adopted rules with the texts of a draft in the places of theirs. It decides nothing; replays ask it.</summary>
public sealed class DraftRules(SupervisionDb db, AdoptedRules rules, TimeProvider clock)
{
    public async Task<Result<Rulebook>> ReadAsync(IReadOnlyList<RuleText> texts, CancellationToken cancel)
    {
        if (!(await rules.VersionsOnAsync(OfficeClock.Today(clock), cancel)).Succeeded(out var adopted, out var problem))
        {
            return problem;
        }

        var sums = adopted.Lists.Concat(adopted.Others).Select(version => version.Sum).ToList();
        var stored = await db.RuleTexts.AsNoTracking().Where(text => sums.Contains(text.Sum)).ToDictionaryAsync(text => text.Sum, text => text.Text, cancel);
        return new ListTextReader(adopted, stored).JoinAll(texts);
    }
}
