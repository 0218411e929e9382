using Supervision.Core.Primitives;

namespace Supervision.Core.Commitments;

/// <summary>Whether a commitment is signed as it must be.</summary>
internal static class CommitmentSignings
{
    public static Problem? WhyNot(Commitment commitment, CommitmentSigning signing)
    {
        if (signing.Signer.Length == 0)
        {
            return CommitmentProblems.NoSigner();
        }

        if (signing.Capacity is SignerCapacity.Agent && string.IsNullOrWhiteSpace(signing.Authority))
        {
            return CommitmentProblems.NoAuthority(signing.Signer);
        }

        return signing.IsOnPhone ? WhyNotOnPhone(commitment.Answered, signing) : null;
    }

    private static Problem? WhyNotOnPhone(PhoneAnswer? answer, CommitmentSigning signing)
    {
        if (answer is null)
        {
            return CommitmentProblems.NothingAnswered();
        }

        if (!answer.Accepts)
        {
            return CommitmentProblems.AnsweredNo(answer);
        }

        var isSame = answer.Signer == signing.Signer && answer.Capacity == signing.Capacity;
        return isSame ? null : CommitmentProblems.OtherSigner(answer);
    }
}
