using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>A workbook writes its lists in one way. A list that says the same as a stored text is that text, however it was written there.</summary>
public sealed class SameLists(SupervisionDb db)
{
    public async Task<IReadOnlyList<RuleText>> AsStoredAsync(IReadOnlyList<RuleText> texts, CancellationToken cancel)
    {
        var ids = texts.Select(text => ListRows.Of(text).Match(rows => rows.Id, _ => "")).ToList();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);

        // Of several texts that say the same the newest stands.
        foreach (var text in (await StoredAsync(ids, cancel)).Distinct(StringComparer.Ordinal))
        {
            var written = ListRows.Of(new("", text)).Match(rows => rows.ToYaml(), _ => "");
            known[written] = text;
        }

        return [.. texts.Select(text => known.TryGetValue(text.Text, out var same) ? new RuleText(text.Name, same) : text)];
    }

    // The oldest version first.
    private async Task<List<string>> StoredAsync(List<string> ids, CancellationToken cancel)
    {
        var stored = await db.ListVersions.AsNoTracking()
            .Where(version => ids.Contains(version.List))
            .Join(db.RuleTexts, version => version.Sum, text => text.Sum, (version, text) => new { version.Number, text.Text })
            .OrderBy(one => one.Number)
            .ToListAsync(cancel);
        return stored.ConvertAll(one => one.Text);
    }
}
