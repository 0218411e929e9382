using System.Text.Json;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Tests.Cases;

public sealed class ShownConditionTests
{
    private static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    private static readonly Reason First = Holding("first_offence", "初次违法");
    private static readonly Reason Helped = Holding("cooperation", "配合执法");
    private static readonly Reason Minor = Holding("harm_minor", "危害后果轻微");

    [Fact]
    public void What_an_officer_found_is_to_be_shown_and_what_was_searched_or_reckoned_is_not()
    {
        var shown = ShownCondition.Of(Proposed(Outcome.MayNotPunish), [First, Holding("duration_threshold", "不满三个月"), Helped, Holding("corrected_on_the_spot_or_immediately", "当场改正")], BasisOf);

        Assert.Equal([ProofBasis.Lookup, ProofBasis.Days, ProofBasis.Officer, ProofBasis.Officer], shown.Select(one => one.Basis));
        Assert.Equal(["配合执法", "当场改正"], shown.Where(one => one.IsMissing).Select(one => one.Name));
        Assert.True(Assert.Single(ShownCondition.Of(Proposed(Outcome.MayNotPunish, searched: false), [First], BasisOf)).IsMissing);
    }

    [Fact]
    public void Of_alternatives_the_named_one_is_shown_of_a_conjunction_every_part_and_nothing_twice()
    {
        var not = new Reason("cooperation", Truth.False, "", "“配合执法”经认定不成立", null);
        Reason[] reasons =
        [
            Holding("any_of", "其一") with { Parts = [not, Minor, Helped] },
            Holding("all_of", "同时") with { Parts = [Minor, Holding("no_incident", "未发生事故")] },
            Holding("not", "不属于") with { Parts = [not] },
            not,
        ];

        Assert.Equal(["危害后果轻微", "未发生事故", "不属于"], ShownCondition.Of(Proposed(Outcome.MayNotPunish), reasons, BasisOf).Select(one => one.Name));
    }

    [Fact]
    public void No_exemption_is_adopted_before_each_condition_is_shown_and_a_case_that_goes_on_needs_none()
    {
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.Exempted));
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.NotFiled));
        Assert.Null(Refusal(CaseEnd.HandedOn));
        Assert.Null(Refusal(CaseEnd.Exempted, new ConditionProof(Helped.Sentence, ["现场笔录"])));
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.Exempted, new ConditionProof("“配合执法”另有说法", ["现场笔录"])));
    }

    [Fact]
    public void Not_filing_what_is_out_of_time_does_not_rest_on_the_list()
    {
        Assert.Null(Refusal(Proposed(Outcome.TimeBarred), CaseEnd.NotFiled));
    }

    [Fact]
    public void Texts_written_before_conditions_were_shown_one_by_one_are_still_read_and_later_ones_keep_what_they_do_not_name()
    {
        var old = JsonSerializer.Deserialize<CaseTexts>("""{"fact":"甲","provision":"乙","evidence":["丙"],"education":[],"commitment":null}""", Jsonb.Options)!;
        var one = new ConditionProof(Helped.Sentence, ["丁"]);

        Assert.Empty(old.Proofs);
        Assert.Equal(["丁"], (old with { Proofs = [new(Minor.Sentence, ["戊"])] }).Over(old with { Proofs = [one] }).ProofOf(Helped.Sentence));
        Assert.Empty((old with { Proofs = [new(Helped.Sentence, [])] }).Over(old with { Proofs = [one] }).Proofs);
    }

    private static ProofBasis BasisOf(string condition) => condition switch
    {
        "first_offence" => ProofBasis.Lookup,
        "duration_threshold" => ProofBasis.Days,
        _ => ProofBasis.Officer,
    };

    private static string? Refusal(CaseEnd end, params ConditionProof[] proofs)
    {
        var asked = Proposed(Outcome.MayNotPunish);
        asked.Complete(asked.Texts with { Proofs = proofs });
        return Refusal(asked, end);
    }

    private static string? Refusal(EnforcementCase asked, CaseEnd end)
    {
        asked.Hear(new(new(2026, 11, 2), ""));
        asked.Review(By(Role.LegalReviewer), true);
        return asked.Adopt(new(end, "写明的理由", By(Role.Approver)), [First, Helped], BasisOf).Succeeded(out _, out var problem) ? null : problem.Code;
    }

    private static EnforcementCase Proposed(Outcome outcome, bool searched = true) =>
        EnforcementCase.Propose(CaseId.New(At), "案1", Market, null, SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), "饭店",
            new("{}", "{}", "", outcome, false), new("事实", "", [], []), By(Role.Inspector), searched ? new("", At, new(2026, 11, 2), "", 0, []) : null);

    private static DateTimeOffset At => new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static Signed By(Role role) => new(new("某人", Market, role), At);

    private static Reason Holding(string condition, string name) => new(condition, Truth.True, "", $"“{name}”经认定成立", null);
}
