using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers.Subjects;

/// <summary>Finds subjects by a part of the name, or by the whole code.</summary>
public sealed class SubjectSearch(SupervisionDb db)
{
    public const int Most = 50;
    public const int ShortestText = 2;

    public async Task<SubjectSearchView> ReadAsync(string? text, CancellationToken cancel)
    {
        var asked = (text ?? "").Trim();

        if (asked.Length < ShortestText)
        {
            return new(asked, [], false);
        }

        var subjects = db.Set<Subject>().AsNoTracking();
        var byText = SubjectKey.TryParse(asked.ToUpperInvariant(), out var key)
            ? subjects.Where(subject => subject.Key == key)
            : subjects.Where(subject => EF.Functions.ILike(subject.Name, "%" + Escaped(asked) + "%", "\\")).OrderBy(subject => subject.Name).Take(Most + 1);
        var found = await byText.Select(subject => new { subject.Name, subject.Key, subject.Kind, subject.Status, subject.IsSample }).ToListAsync(cancel);

        return new(asked, [.. found.Take(Most).Select(subject => new SubjectLine(
            subject.Name, subject.Key.ToString(), subject.Kind.Named(), subject.Status.Named(), subject.IsSample))], found.Count > Most);
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

public sealed record SubjectSearchView(string Text, IReadOnlyList<SubjectLine> Lines, bool HasMore);

public sealed record SubjectLine(string Name, string Key, string Kind, string Status, bool IsSample);
