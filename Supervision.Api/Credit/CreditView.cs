using Supervision.Api.Credit.Ratings;
using Supervision.Core.Credit;

namespace Supervision.Api.Credit;

/// <summary>主体信用记录: all that stands in the record of one subject, the newest first.</summary>
/// <param name="OtherInternal">How many records are the own affair of other offices, and not shown.</param>
/// <param name="Ratings">The last of each scheme that the reader may know.</param>
public sealed record CreditView(
    string Subject, string Name, bool IsSample, IReadOnlyList<CreditLine> Records, int OtherInternal, IReadOnlyList<RatingView> Ratings);

/// <param name="Shown">What each policy says of its showing, as of today; empty where none speaks of it.</param>
/// <param name="EndedBy">What took it off its list, or repaired it.</param>
public sealed record CreditLine(CreditRecord Record, IReadOnlyList<Publicity> Shown, CreditRecord? EndedBy)
{
    /// <summary>Whether it can still be ended by a document of its own.</summary>
    public bool CanEnd => EndedBy is null && CreditRecordKinds.Entered.Contains(Record.Kind);
}
