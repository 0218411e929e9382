using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>Keeps the text of a list by its sum; the same text is kept once.</summary>
public sealed class RuleTextStore(SupervisionDb db)
{
    public Task KeepAsync(RuleText text, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"insert into rule_texts (sum, text) values ({text.Sum}, {text.Text}) on conflict do nothing", cancel);
}
