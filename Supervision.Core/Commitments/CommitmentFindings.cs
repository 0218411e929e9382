using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Commitments;

/// <summary>Whether a finding is whole and fits how the commitment stands.</summary>
internal static class CommitmentFindings
{
    public static Problem? WhyNot(Commitment commitment, CommitmentFinding finding, DateOnly? correctBy, Signed by)
    {
        if (commitment.State is not (CommitmentState.Given or CommitmentState.ToCorrect or CommitmentState.Excused))
        {
            return CommitmentProblems.NothingToVerify(commitment);
        }

        if (finding.On > OfficeClock.DayOf(by.At) || finding.On < commitment.MadeOn)
        {
            return CommitmentProblems.FoundOnWrongDay(finding.On, commitment.MadeOn!.Value);
        }

        if (finding.Seen.Length == 0)
        {
            return CommitmentProblems.NothingSeen();
        }

        if (finding.Status is FulfilmentStatus.Whole)
        {
            return finding.Unperformed is null && !finding.IsFalse && correctBy is null ? null : CommitmentProblems.KeptAndNot();
        }

        if (string.IsNullOrWhiteSpace(finding.Unperformed))
        {
            return CommitmentProblems.NothingUnperformed();
        }

        return WhyNotDue(commitment, finding, correctBy);
    }

    private static Problem? WhyNotDue(Commitment commitment, CommitmentFinding finding, DateOnly? correctBy)
    {
        if (finding.IsFalse || commitment.HasTimeToCorrect)
        {
            return correctBy is null ? null : CommitmentProblems.NoSecondCorrection(finding.IsFalse);
        }

        if (correctBy is not { } day || day <= finding.On)
        {
            return CommitmentProblems.NoCorrectionDay();
        }

        return commitment.Item.CorrectionDays is { } most && day > finding.On.AddDays(most) ? CommitmentProblems.CorrectionTooLong(most) : null;
    }
}
