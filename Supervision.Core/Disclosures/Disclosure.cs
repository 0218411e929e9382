using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Disclosures;

/// <summary>公示信息: one record that must stand in public under an enterprise's name, written in the transaction of the decision.</summary>
public sealed class Disclosure
{
    private Disclosure()
    {
    }

    public required DisclosureId Id { get; init; }

    /// <summary>Names the record across channels; entries of one record keep their order.</summary>
    public required string Record { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required DepartmentCode Department { get; init; }

    public required DisclosureContent Content { get; init; }

    /// <summary>The day from which the clock runs: the end of the check.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Joins the record in its log entry; a withdrawal destroys it, so that nobody can prove the record by guessing.</summary>
    public string? Salt { get; private set; }

    public required string Commitment { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>Last day, inclusive, on which the withdrawal must have reached every channel.</summary>
    public DateOnly? WithdrawBy { get; private set; }

    public static Disclosure Of(
        DisclosureId id, string record, SubjectKey target, string targetName, DepartmentCode department, DisclosureContent content,
        DateOnly occurredOn, DateOnly dueOn, string salt, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Record = record,
            Target = target,
            TargetName = targetName,
            Department = department,
            Content = content,
            OccurredOn = occurredOn,
            DueOn = dueOn,
            Salt = salt,
            Commitment = content.Commitment(salt),
            WrittenAt = at,
        };

    /// <summary>The salt is destroyed with it.</summary>
    public void Withdraw(string reason, DateOnly dueOn, DateTimeOffset at) =>
        (WithdrawnAt, WithdrawnBecause, WithdrawBy, Salt) = (at, reason, dueOn, null);
}
