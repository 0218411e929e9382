using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Draws.Process;

/// <summary>回避申请: a party asks that an officer stay away. The head decides; until then the check goes on (行政处罚法第43条).</summary>
public sealed class RecusalRequest
{
    public const int ApplicantMaxLength = 100;
    public const int ReasonMaxLength = 500;

    private RecusalRequest()
    {
    }

    public required RecusalRequestId Id { get; init; }

    public required AttemptId Attempt { get; init; }

    public required SubjectKey Target { get; init; }

    /// <summary>The inspector's number as on the roster.</summary>
    public required string Inspector { get; init; }

    /// <summary>Who asks, in the name of the party.</summary>
    public required string Applicant { get; init; }

    public required string Reason { get; init; }

    public required Signed Received { get; init; }

    public Signed? Decided { get; private set; }

    public bool? Granted { get; private set; }

    public string? Grounds { get; private set; }

    public uint RowVersion { get; private set; }

    public static Result<RecusalRequest> Of(
        RecusalRequestId id, AttemptId attempt, SubjectKey target, string inspector, string applicant, string reason, Signed received) =>
        string.IsNullOrWhiteSpace(applicant) || applicant.Length > ApplicantMaxLength || string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength
            ? ReplacementProblems.RequestWithoutReason()
            : new RecusalRequest
            {
                Id = id,
                Attempt = attempt,
                Target = target,
                Inspector = inspector,
                Applicant = applicant,
                Reason = reason,
                Received = received,
            };

    /// <summary>Decided once, by the head, with grounds.</summary>
    public Result<Done> Decide(bool granted, string grounds, Signed decision)
    {
        if (decision.By.Role is not Role.Approver)
        {
            return ReplacementProblems.OnlyHead(decision.By);
        }

        if (Decided is not null)
        {
            return ReplacementProblems.RequestNotFound(Target.ToString());
        }

        if (string.IsNullOrWhiteSpace(grounds) || grounds.Length > ReasonMaxLength)
        {
            return ReplacementProblems.DecisionWithoutGrounds();
        }

        (Granted, Grounds, Decided) = (granted, grounds, decision);
        return default(Done);
    }
}
