using Microsoft.EntityFrameworkCore;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>
/// 条款待核: whether legal review has confirmed the clauses on which an answer rests, in the very list version that gave it. What a rule
/// file says of itself confirms nothing.
/// </summary>
public sealed class ConfirmedClauses(SupervisionDb db)
{
    /// <param name="rulebook">Digest of the adopted rules that decided.</param>
    /// <returns>The same decision, each answer marked as the confirmations in the database say.</returns>
    public async Task<ExemptionDecision> ReadAsync(string rulebook, ExemptionDecision decision, CancellationToken cancel)
    {
        var answers = new List<ActAnswer>(decision.Acts.Count);

        foreach (var answer in decision.Acts)
        {
            answers.Add(answer.WithClauses(await AreConfirmedAsync(rulebook, answer, cancel)));
        }

        return decision with { Acts = answers };
    }

    public async Task<bool> AreConfirmedAsync(string rulebook, ActAnswer answer, CancellationToken cancel) =>
        answer.Item is null || (await VersionAsync(rulebook, answer, cancel))?.IsConfirmed(answer.Item) is true;

    /// <summary>The list version on which an answer rests; null where the law itself carries it.</summary>
    public async Task<ListVersion?> VersionAsync(string rulebook, ActAnswer answer, CancellationToken cancel)
    {
        if (answer.List is null || answer.Item is null || await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(book => book.Digest == rulebook, cancel) is not { } book)
        {
            return null;
        }

        var sums = book.Lists.Select(text => text.Sum).ToList();
        var versions = await db.ListVersions.Where(version => version.List == answer.List && sums.Contains(version.Sum)).ToListAsync(cancel);
        return versions.OrderByDescending(version => answer.Version?.Contains(version.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) ?? false)
            .ThenByDescending(version => version.Number).FirstOrDefault();
    }
}
