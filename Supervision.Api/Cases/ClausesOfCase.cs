using Microsoft.EntityFrameworkCore;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;

namespace Supervision.Api.Cases;

/// <summary>The list version on which a proposal rests, and whether legal review has confirmed the clauses of its item there.</summary>
internal static class ClausesOfCase
{
    /// <param name="rulebook">Digest of the rules that proposed.</param>
    public static async Task<ListVersion?> VersionAsync(SupervisionDb db, string rulebook, ActAnswer answer, CancellationToken cancel)
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
