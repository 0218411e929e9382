using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;

namespace Supervision.Api.Papers;

/// <summary>文书核验: whether the file in hand is the one issued, was withdrawn, or is unknown. It shows nothing of what the paper says.</summary>
public sealed class PaperCheck(SupervisionDb db)
{
    /// <param name="digest">Of the file in hand; null when only the number is known.</param>
    public async Task<PaperAnswer> ReadAsync(string number, string? digest, CancellationToken cancel)
    {
        var paper = await db.Papers.AsNoTracking().Where(p => p.Number == number)
            .Select(p => new { p.Form, p.IssuedOn, p.Digest, p.WithdrawnAt, p.Department }).SingleOrDefaultAsync(cancel);

        if (paper is null)
        {
            return new(PaperStanding.UnknownNumber, null, null, null);
        }

        return new(
            paper.WithdrawnAt is not null ? PaperStanding.Withdrawn
            : digest is null ? PaperStanding.IssuedNothingCompared
            : paper.Digest is null ? PaperStanding.NotYetPrinted
            : string.Equals(paper.Digest, digest.Trim(), StringComparison.OrdinalIgnoreCase) ? PaperStanding.Issued
            : PaperStanding.Differs,
            paper.Form, paper.IssuedOn,
            await db.Set<Core.Registers.Departments.Department>().Where(d => d.Code == paper.Department).Select(d => d.Name).SingleOrDefaultAsync(cancel));
    }
}

public sealed record PaperAnswer(PaperStanding Standing, string? Form, DateOnly? IssuedOn, string? Department);

public enum PaperStanding { Issued, Withdrawn, Differs, UnknownNumber, IssuedNothingCompared, NotYetPrinted }
