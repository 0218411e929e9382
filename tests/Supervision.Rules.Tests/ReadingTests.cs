using Supervision.Core.Exemptions;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>掌握口径: each reading that is a choice is turned here, and the answer turns with it.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("undecided_verification: [unverified]", "undecided_verification: [unverified, partly]", "a-list-is-not-wider-than-the-law", "货值恰好500元", Outcome.MayNotPunish, Outcome.Refer)]
    [InlineData("{kind: 可以不予处罚(首违), outcome: may-not-punish", "{kind: 可以不予处罚(首违), outcome: shall-not-punish", "a-list-is-not-wider-than-the-law", "货值恰好500元", Outcome.MayNotPunish, Outcome.ShallNotPunish)]
    [InlineData("{kind: 只免罚款, outcome: waive-fine", "{kind: 只免罚款, outcome: may-lighten", "a-list-is-not-wider-than-the-law", "只免罚款，不轻微", Outcome.WaiveFine, Outcome.MayLighten)]
    [InlineData("direct_second_sentence: true", "direct_second_sentence: false", "art-33-directly", "没有清单", Outcome.MayNotPunish, Outcome.Punish)]
    [InlineData("direct_beyond_list: true", "direct_beyond_list: false", "art-33-directly", "清单要求承诺，没有承诺", Outcome.MayNotPunish, Outcome.Refer)]
    [InlineData("direct_first_length: 2年", "direct_first_length: 5年", "art-33-directly", "两年零一日前受过处罚", Outcome.Refer, Outcome.Punish)]
    [InlineData("direct_first_length: 2年", "direct_first_length: 1年", "art-33-directly", "恰好两年前受过处罚", Outcome.Punish, Outcome.Refer)]
    [InlineData("direct_soon: 15日", "direct_soon: 30日", "timely-needs-a-day", "没有清单，第十六日自行改正", Outcome.Open, Outcome.MayNotPunish)]
    [InlineData("must_be_found: []", "must_be_found: [no_subjective_fault]", "art-33-directly", "没有清单", Outcome.MayNotPunish, Outcome.Open)]
    [InlineData("must_be_found: []", "must_be_found: [crime_suspected]", "art-33-directly", "没有清单", Outcome.MayNotPunish, Outcome.Open)]
    [InlineData("must_be_found: []", "must_be_found: [offence]", "art-33-directly", "没有清单", Outcome.MayNotPunish, Outcome.Open)]
    [InlineData("must_be_found: []", "must_be_found: [control]", "art-33-directly", "没有清单", Outcome.MayNotPunish, Outcome.Open)]
    [InlineData("must_be_found: []", "must_be_found: [easing]", "fault-art-32-and-chances", "后果较重，第32条没有查明", Outcome.Punish, Outcome.Open)]
    [InlineData("disproportion: 100", "disproportion: 99", "norms-kin-and-proportion", "恰好一百倍", Outcome.Punish, Outcome.Refer)]
    [InlineData("disproportion: 100", "disproportion: 0", "norms-kin-and-proportion", "超过一百倍", Outcome.Refer, Outcome.Punish)]
    public void An_office_can_decide_otherwise(string was, string now, string file, string name, Outcome usual, Outcome otherwise)
    {
        var asked = Case(file, name);

        Assert.Equal(usual, Decide(Books.All, asked).Outcome);
        Assert.Equal(otherwise, Decide(With(was, now), asked).Outcome);
    }

    [Fact]
    public void A_list_whose_first_day_nobody_confirmed_can_be_kept_from_deciding()
    {
        var asked = Assumed();

        Assert.NotEqual(Outcome.Refer, Decide(Books.All, asked).Outcome);
        Assert.Equal(Outcome.Refer, Decide(With("assumed_dates_decide: true", "assumed_dates_decide: false"), asked).Outcome);
    }

    [Fact]
    public void Whether_a_barred_act_was_the_first_is_a_choice()
    {
        var asked = Case("fault-art-32-and-chances", "超过追责期限");

        Assert.False(Decide(Books.All, asked).UsesFirstChance);
        Assert.True(Decide(With("time_barred_uses_first_chance: false", "time_barred_uses_first_chance: true"), asked).UsesFirstChance);
    }

    [Fact]
    public void Readings_that_were_adopted_before_a_choice_existed_are_read_as_usual()
    {
        var old = string.Join('\n', Books.All.Readings.Text.Split('\n').Where(line => !line.StartsWith("direct_beyond", StringComparison.Ordinal)
            && !line.StartsWith("direct_first", StringComparison.Ordinal) && !line.StartsWith("direct_soon", StringComparison.Ordinal)
            && !line.StartsWith("must_be_found", StringComparison.Ordinal) && !line.StartsWith("time_barred", StringComparison.Ordinal)
            && !line.StartsWith("assumed_dates", StringComparison.Ordinal) && !line.StartsWith("disproportion", StringComparison.Ordinal)
            && !line.Contains("只免罚款", StringComparison.Ordinal) && !line.Contains("自我约束", StringComparison.Ordinal)));
        var sources = Books.All with { Readings = new(Books.All.Readings.Name, old) };

        Assert.NotEqual(Books.All.Readings.Text, old);
        Assert.Equal(Outcome.WaiveFine, Decide(sources, Case("a-list-is-not-wider-than-the-law", "只免罚款，不轻微")).Outcome);
        Assert.Equal(Outcome.Refer, Decide(sources, Case("norms-kin-and-proportion", "超过一百倍")).Outcome);
    }

    // The list is of a day that nobody has confirmed.
    private static ExemptionCase Assumed()
    {
        var list = Books.Whole.Lists.First(list => list.Assumed && !list.Draft && list.Verified != "unverified"
            && list.Items.Any(item => item.Verified != "unverified" && item.Reading.Outcome.Relieves()));
        var item = list.Items.First(item => item.Verified != "unverified" && item.Reading.Outcome.Relieves());
        var plain = Case("a-list-is-not-wider-than-the-law", "首违事项，轻微、没有后果、及时");
        return plain with
        {
            Organ = plain.Organ with { Code = list.Regions[0], Domain = item.Domain },
            Acts = [plain.Acts[0] with { Item = item.Id, Findings = new Dictionary<string, bool>(), Harm = null }],
        };
    }

    private static RuleSources With(string was, string now)
    {
        var text = Books.All.Readings.Text;
        Assert.Contains(was, text, StringComparison.Ordinal);
        return Books.All with { Readings = new(Books.All.Readings.Name, text.Replace(was, now, StringComparison.Ordinal)) };
    }

    private static ActAnswer Decide(RuleSources sources, ExemptionCase asked) =>
        Books.Value(RuleEngines.For(Books.Value(Rulebook.Read(sources))).Decide(asked)).Acts[0];

    private static ExemptionCase Case(string file, string name)
    {
        var path = Repository.PathTo("tests", "Supervision.Rules.Tests", "cases", "readings", file + ".yaml");
        return Books.Value(CaseFile.LoadAll(path, file)).Single(read => read.Case.Name == name).Case;
    }
}
