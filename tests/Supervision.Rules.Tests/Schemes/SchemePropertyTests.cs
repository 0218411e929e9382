using System.Globalization;
using CsCheck;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>What holds of every subject that could be, by the real schemes.</summary>
public sealed class SchemePropertyTests
{
    private static readonly CreditSchemes All = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));
    private static readonly DateOnly AsOf = new(2026, 4, 1);

    private static readonly Dictionary<string, string[]> Codes = new()
    {
        ["tax-2025"] = ["010101", "010103", "010106", "evasion", "obstruction", "serious-dishonesty", "020102"],
        ["food-2016"] = ["intentional-breach", "failed-sampling", "obstruction", "local-indicator"],
        ["labour-2016"] = ["handled", "order-disobeyed", "mass-incident"],
    };

    private static readonly Gen<string> Schemes = Gen.Int[0, 2].Select(at => Codes.Keys.ElementAt(at));

    private static readonly Gen<(int Code, int Recorded, int Repaired, decimal Amount)[]> Records =
        Gen.Select(Gen.Int[0, 6], Gen.Int[-100, 450], Gen.Int[0, 900], Gen.Decimal[0, 300_000]).Array[0, 6];

    [Fact]
    public void The_rules_and_the_plain_order_of_stages_say_the_same()
    {
        var engines = Codes.Keys.ToDictionary(id => id, id => new SchemeEngine(Scheme(id)));

        Gen.Select(Schemes, Gen.Decimal[0, 60], Gen.Bool, Gen.Int[0, 6], Records).Sample(
            (id, points, flag, years, records) =>
            {
                var subject = Subject(id, points, flag, years, records);
                var ruled = Books.Value(engines[id].Rate([subject]))[0];
                var plain = Ratings.Plain(Scheme(id), subject);

                Assert.Equal((plain.Tier, plain.Score), (ruled.Tier, ruled.Score));
                Assert.Equal(plain.Lines.Select(line => line.Sentence), ruled.Lines.Select(line => line.Sentence));
            },
            iter: 2_000);
    }

    [Fact]
    public void One_more_record_against_a_subject_never_betters_its_tier() =>
        Gen.Select(Schemes, Gen.Decimal[0, 60], Gen.Int[0, 6], Records, Gen.Int[0, 5]).Sample(
            (id, points, years, records, one) =>
            {
                var scheme = Scheme(id);
                var before = Subject(id, points, true, years, records);
                var added = new RatedRecord { Code = Codes[id][one % Codes[id].Length], On = new(2025, 6, 1), Recorded = new(2025, 6, 1) };
                var after = before.With([.. before.Records, added]);

                Assert.True(Rank(scheme, Ratings.Plain(scheme, after)) >= Rank(scheme, Ratings.Plain(scheme, before)));
            },
            iter: 5_000);

    [Fact]
    public void The_order_of_records_and_records_that_were_repaired_make_no_difference() =>
        Gen.Select(Schemes, Gen.Decimal[0, 60], Records).Sample(
            (id, points, records) =>
            {
                var scheme = Scheme(id);
                var subject = Subject(id, points, true, 5, records);
                var turned = subject.With([.. subject.Records.Reverse()]);
                var rid = subject.With([.. subject.Records.Where(record => !record.IsRepairedBy(AsOf))]);

                var rating = Ratings.Plain(scheme, subject);
                Assert.Equal((rating.Tier, rating.Score), (Ratings.Plain(scheme, turned).Tier, Ratings.Plain(scheme, turned).Score));
                Assert.Equal((rating.Tier, rating.Score), (Ratings.Plain(scheme, rid).Tier, Ratings.Plain(scheme, rid).Score));
            },
            iter: 5_000);

    [Fact]
    public void Every_score_belongs_to_one_tier() =>
        Gen.Select(Gen.Int[0, 99], Gen.Decimal[-50, 1100]).Sample((at, score) =>
        {
            var scored = All.All.Where(one => one.IsHighGood is not null).ToList();
            var scheme = scored[at % scored.Count];
            var rounded = decimal.Parse(score.ToString("0.##", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

            Assert.Single(scheme.Tiers, tier => tier.Scores?.Contain(rounded) is true);
        });

    [Fact]
    public void The_steps_that_are_named_lead_to_the_tier_and_one_fewer_does_not() =>
        Gen.Select(Gen.Decimal[0, 45], Gen.Decimal[0, 60], Gen.Int[0, 6].Array[0, 3]).Sample((first, second, codes) =>
        {
            var scheme = Scheme("food-2016");
            var records = codes.Select(code => (code, 30, 900, 0m)).ToArray();
            var subject = Subject("food-2016", first, false, 5, records, second);
            var rating = Ratings.Plain(scheme, subject);
            var steps = StepsUp.Of(scheme, subject);

            Assert.Equal(rating.Tier == "A", steps.Target is null);
            Assert.InRange(steps.Steps.Count, rating.Tier == "A" ? 0 : 1, 4);
        });

    private static int Rank(CreditScheme scheme, Rating rating) => scheme.RankOf(rating.Tier!);

    private static CreditScheme Scheme(string id) => All.All.Single(scheme => scheme.Id == id);

    private static RatedSubject Subject(
        string scheme, decimal points, bool flag, int years, (int Code, int Recorded, int Repaired, decimal Amount)[] records, decimal other = 20) => new()
        {
            Id = "91430300MAXT21007G",
            Scheme = scheme,
            AsOf = AsOf,
            From = new(2025, 1, 1),
            To = new(2025, 12, 31),
            Numbers = scheme switch
            {
                "food-2016" => new Dictionary<string, decimal> { ["static_score"] = points, ["dynamic_score"] = other },
                "tax-2025" => new Dictionary<string, decimal> { ["years_operating"] = years },
                _ => new Dictionary<string, decimal>(),
            },
            Flags = scheme == "tax-2025" ? new Dictionary<string, bool> { ["has_revenue"] = flag } : new Dictionary<string, bool>(),
            Words = scheme == "tax-2025" ? new Dictionary<string, string> { ["completeness"] = "full" } : new Dictionary<string, string>(),
            Records = [.. records.Select(record => Record(Codes[scheme][record.Code % Codes[scheme].Length], record))],
        };

    private static RatedRecord Record(string code, (int Code, int Recorded, int Repaired, decimal Amount) record)
    {
        var recorded = new DateOnly(2025, 1, 1).AddDays(record.Recorded);
        return new()
        {
            Code = code,
            Kind = "deduction",
            On = recorded,
            Recorded = recorded,
            Repaired = record.Repaired < 400 ? recorded.AddDays(record.Repaired) : null,
            Numbers = new Dictionary<string, decimal> { ["amount"] = record.Amount, ["share"] = 0.2m },
        };
    }
}
