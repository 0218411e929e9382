using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Papers;

/// <summary>已出具文书: what a paper says, kept as JSON, and the bytes rendered from it once and for ever.</summary>
public sealed class IssuedPaper
{
    private IssuedPaper()
    {
    }

    public required PaperId Id { get; init; }

    /// <summary>文号, unique.</summary>
    public required string Number { get; init; }

    /// <summary>The official name of the form.</summary>
    public required string Form { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    /// <summary>The paper as JSON.</summary>
    public required string Content { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Taken back: the check page says so.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who took it back; null as well where that was done before it was noted.</summary>
    public Signed? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public byte[]? Pdf { get; private set; }

    public string? Digest { get; private set; }

    public int? Pages { get; private set; }

    /// <summary>Faces that stood in for the prescribed ones.</summary>
    public string? Substitutions { get; private set; }

    /// <summary>Why it could not be rendered, in words an officer can act on.</summary>
    public string? Failure { get; private set; }

    public static IssuedPaper Of(
        PaperId id, string number, string form, DepartmentCode department, SubjectKey target, string content, DateOnly issuedOn,
        DateTimeOffset at) =>
        new()
        {
            Id = id,
            Number = number,
            Form = form,
            Department = department,
            Target = target,
            Content = content,
            IssuedOn = issuedOn,
            WrittenAt = at,
        };

    /// <exception cref="InvalidOperationException">It has been rendered before.</exception>
    public void Rendered(byte[] pdf, string digest, int pages, string? substitutions)
    {
        if (Pdf is not null)
        {
            throw new InvalidOperationException($"{Number} has been rendered before.");
        }

        (Pdf, Digest, Pages, Substitutions, Failure) = (pdf, digest, pages, substitutions, null);
    }

    public void Failed(string words) => Failure = words;

    /// <summary>Once; a paper that was taken back stays so, with the first reason.</summary>
    public void Withdraw(string reason, Signed by)
    {
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (by.At, by, reason);
        }
    }
}
