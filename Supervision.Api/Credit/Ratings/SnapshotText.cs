using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>What of a rating is kept, and the rating again as it was kept: what bound or was held back. What did not bind can be reckoned again.</summary>
internal static class SnapshotText
{
    public static SnapshotReasons Of(Rating rating) => new(
        rating.Basis, rating.BasisTier, rating.Withheld?.Message, rating.Reservations, rating.Measures, [.. rating.Lines.Where(line => line.Binds).Select(Line)]);

    public static Rating Read(RatingSnapshot snapshot, RatingRun run)
    {
        var reasons = snapshot.Reasons;
        return new(snapshot.Subject.ToString(), run.Scheme, run.Version, snapshot.Tier, snapshot.Score, [.. reasons.Lines.Select(Line)])
        {
            Basis = reasons.Basis,
            BasisTier = reasons.BasisTier,
            Withheld = reasons.Withheld is { } why ? new Problem("credit.no-tier", ProblemKind.Conflict, why) : null,
            Reservations = reasons.Reservations,
            Measures = reasons.Measures,
        };
    }

    private static SnapshotLine Line(RatingLine line)
    {
        var records = line.Records.Select(record => new SnapshotRecord(record.Code, record.On, record.Recorded, record.Document));
        return new(line.Code, line.Stage.ToString(), line.Clause, line.Mark, line.Sentence, line.Points, line.Group, [.. records]);
    }

    private static RatingLine Line(SnapshotLine line)
    {
        var records = line.Records.Select(record => new BindingRecord(record.Code, record.On, record.Recorded) { Document = record.Document });
        return new(line.Code, Enum.Parse<LineStage>(line.Stage), true, line.Clause, line.Mark, line.Sentence)
        {
            Points = line.Points,
            Group = line.Group,
            Records = [.. records],
        };
    }
}
