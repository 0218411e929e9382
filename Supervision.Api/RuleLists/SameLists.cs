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
        var stored = await db.ListVersions.AsNoTracking().Where(version => ids.Contains(version.List))
            .Join(db.RuleTexts, version => version.Sum, text => text.Sum, (version, text) => new { version.Number, text.Text }).OrderBy(one => one.Number).ToListAsync(cancel);
        var known = stored.Select(one => one.Text).Distinct(StringComparer.Ordinal)
            .Select(text => (Written: ListRows.Of(new("", text)).Match(rows => rows.ToYaml(), _ => ""), Text: text))
            .GroupBy(pair => pair.Written, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Text, StringComparer.Ordinal);
        return [.. texts.Select(text => known.TryGetValue(text.Text, out var same) ? new RuleText(text.Name, same) : text)];
    }
}
