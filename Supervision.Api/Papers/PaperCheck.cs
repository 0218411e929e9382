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

        var standing = paper.WithdrawnAt is not null ? PaperStanding.Withdrawn : Compared(paper.Digest, digest);
        var department = await db.Set<Core.Registers.Departments.Department>()
            .Where(known => known.Code == paper.Department)
            .Select(known => known.Name)
            .SingleOrDefaultAsync(cancel);
        return new(standing, paper.Form, paper.IssuedOn, department);
    }

    private static PaperStanding Compared(string? printed, string? digest)
    {
        if (digest is null)
        {
            return PaperStanding.IssuedNothingCompared;
        }

        if (printed is null)
        {
            return PaperStanding.NotYetPrinted;
        }

        var same = string.Equals(printed, digest.Trim(), StringComparison.OrdinalIgnoreCase);
        return same ? PaperStanding.Issued : PaperStanding.Differs;
    }
}

public sealed record PaperAnswer(PaperStanding Standing, string? Form, DateOnly? IssuedOn, string? Department);

public enum PaperStanding { Issued, Withdrawn, Differs, UnknownNumber, IssuedNothingCompared, NotYetPrinted }
