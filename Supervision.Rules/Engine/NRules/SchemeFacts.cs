using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

// A fact that the rule of a line yields: what the line says of a subject.
internal sealed class LineFact(RatedSubject of, LineAnswer answer)
{
    public RatedSubject Of => of;

    public LineAnswer Answer => answer;

    public bool Contributes => answer is { Binds: true, Line.Stage: LineStage.Contribution };

    public static LineFact Told(SchemeLine line, RatedSubject of, IEnumerable<RecordFact> records) =>
        new(of, LineAsking.Ask(line, of, [.. records.Select(record => record.Record)]));
}

// A fact: a record of a subject that counts on the day of the rating, by the key under which lines look for it.
internal sealed class RecordFact(RatedSubject of, string key, RatedRecord record)
{
    public RatedSubject Of => of;

    public string Key => key;

    public RatedRecord Record => record;

    public static IEnumerable<RecordFact> Counted(CreditScheme scheme, RatedSubject subject)
    {
        foreach (var record in subject.Records)
        {
            if (scheme.KeyOfCounted(record, subject) is { } key)
            {
                yield return new(subject, key, record);
            }
        }
    }
}

// A fact: the sum of what contributes, each group within its limit.
internal sealed class ScoreFact(RatedSubject of, decimal score)
{
    public RatedSubject Of => of;

    public decimal Score => score;

    public static ScoreFact Sum(CreditScheme scheme, RatedSubject of, IEnumerable<LineFact> contributing) =>
        new(of, TierOrder.Sum(scheme, contributing.Select(line => line.Answer)));
}

// A fact: the tier before floors, steps and caps, and what made it.
internal sealed class BaseTierFact(RatedSubject of, decimal score, BaseTier basis)
{
    public RatedSubject Of => of;

    public decimal Score => score;

    public BaseTier Basis => basis;

    public static BaseTierFact By(CreditScheme scheme, ScoreFact score, IEnumerable<LineFact> lines) =>
        new(score.Of, score.Score, TierOrder.Base(scheme, [.. lines.Select(line => line.Answer)], score.Score));
}

// A fact: the tier; null where there is none.
internal sealed class FinalTierFact(RatedSubject of, BaseTierFact basis, string? tier)
{
    public RatedSubject Of => of;

    public BaseTierFact Basis => basis;

    public string? Tier => tier;

    public static FinalTierFact By(CreditScheme scheme, BaseTierFact basis, IEnumerable<LineFact> lines)
    {
        var tier = basis.Basis.Tier is null ? null : TierOrder.Final(scheme, basis.Basis, [.. lines.Select(line => line.Answer)]);
        return new(basis.Of, basis, tier);
    }
}
