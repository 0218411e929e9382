using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>导入清单: each changed list becomes a draft. A list with a defect is given back with its place named; the good ones are kept.</summary>
public sealed class ImportLists(
    SupervisionDb db, AcrossDepartments across, Acts acts, SameLists sameLists, RuleTextStore ruleTextStore, AdoptedRules rules, TimeProvider clock)
{
    public async Task<Result<ImportedLists>> ExecuteAsync(Actor actor, IReadOnlyList<RuleText> texts, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await rules.VersionsOnAsync(OfficeClock.DayOf(now), cancel)).Succeeded(out var adopted, out var problem))
        {
            return problem;
        }

        var sums = adopted.Lists.Concat(adopted.Others).Select(version => version.Sum).ToList();
        var stored = await db.RuleTexts.AsNoTracking().Where(text => sums.Contains(text.Sum)).ToDictionaryAsync(text => text.Sum, text => text.Text, cancel);
        var reader = new ListTextReader(adopted, stored);

        return await acts.ActAsync<ImportedLists>(
            actor, ListActs.Import, OtherObjects.Nothing("清单"),
            async ledger =>
            {
                var (drafted, unchanged, bad) = (new List<ListVersion>(), 0, new List<Problem>());

                foreach (var text in await sameLists.AsStoredAsync(texts, cancel))
                {
                    if (!reader.Read(text).Succeeded(out var read, out var defect))
                    {
                        bad.Add(defect);
                        continue;
                    }

                    var versions = await across.ReadAsync(
                        AcrossNeed.VersionsOfList, () => db.ListVersions.AsNoTracking().Where(version => version.List == read.Id).ToListAsync(cancel), cancel);

                    // The newest text of this list that is not withdrawn by a newer one, draft or not.
                    if (versions.Any(version => version.Sum == text.Sum && versions.All(other => other.From != version.From || other.Number <= version.Number)))
                    {
                        unchanged++;
                        continue;
                    }

                    var made = ListVersion.Draft(read.Id, versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1,
                        read.Name, read.Title, text.Sum, read.From, read.Clauses, new(actor, now));
                    await ruleTextStore.KeepAsync(text, cancel);
                    db.ListVersions.Add(made);
                    drafted.Add(made);
                    await ledger.AuditAsync(actor, "导入清单草稿", made.Label, new { made.Title, 摘要 = made.Sum }, now, cancel);
                }

                return new ImportedLists(drafted, unchanged, bad);
            },
            cancel);
    }
}

/// <summary>What an import made of its files.</summary>
/// <param name="Bad">The defect of each list that was given back.</param>
public sealed record ImportedLists(IReadOnlyList<ListVersion> Drafted, int Unchanged, IReadOnlyList<Problem> Bad);
