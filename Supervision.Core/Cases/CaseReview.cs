using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>审核意见: what legal review said of one proposal; one that did not pass gives the case back to who handles it.</summary>
/// <param name="Proposal">Of which proposal.</param>
public sealed record CaseReview(int Proposal, bool Passed, string Opinion, bool ClausesConfirmed, Signed By)
{
    public const int OpinionMaxLength = 2000;
}
