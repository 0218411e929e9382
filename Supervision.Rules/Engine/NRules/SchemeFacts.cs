using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

// A fact that the rule of a line yields: what the line says of a subject.
internal sealed class LineFact(CreditSubject of, LineAnswer answer)
{
    public CreditSubject Of => of;

    public LineAnswer Answer => answer;

    public bool Binds => answer.Binds;

    public bool Contributes => answer is { Binds: true, Line.Stage: LineStage.Contribution };

    public static LineFact Told(SchemeLine line, CreditSubject of, IEnumerable<RecordFact> records) =>
        new(of, line.Ask(of, [.. records.Select(record => record.Record)]));
}

// A fact: a record of a subject that counts on the day of the rating.
internal sealed class RecordFact(CreditSubject of, CreditRecord record)
{
    public CreditSubject Of => of;

    public string Code => record.Code;

    public CreditRecord Record => record;
}

// A fact: the sum of what contributes.
internal sealed class ScoreFact(CreditSubject of, decimal score)
{
    public CreditSubject Of => of;

    public decimal Score => score;

    public static ScoreFact Sum(CreditSubject of, IEnumerable<LineFact> contributing) => new(of, contributing.Sum(line => line.Answer.Points));
}

// A fact: the tier before floors, steps and caps; null where the score belongs to none.
internal sealed class BaseTierFact(CreditSubject of, decimal score, string? tier)
{
    public CreditSubject Of => of;

    public decimal Score => score;

    public string? Tier => tier;

    public static BaseTierFact By(CreditScheme scheme, ScoreFact score, IEnumerable<LineFact> bound) =>
        new(score.Of, score.Score, TierOrder.Base(scheme, [.. bound.Select(line => line.Answer)], score.Score));
}

// A fact: the tier.
internal sealed class FinalTierFact(CreditSubject of, decimal score, string? tier)
{
    public CreditSubject Of => of;

    public decimal Score => score;

    public string? Tier => tier;

    public static FinalTierFact By(CreditScheme scheme, BaseTierFact basis, IEnumerable<LineFact> bound) =>
        new(basis.Of, basis.Score, basis.Tier is { } tier ? TierOrder.Final(scheme, tier, [.. bound.Select(line => line.Answer)]) : null);
}
