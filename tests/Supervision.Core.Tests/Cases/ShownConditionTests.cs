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
        var shown = ShownCondition.Of(Proposed(Outcome.MayNotPunish, true, First, Holding("duration_threshold", "不满三个月"), Helped, Holding("corrected_on_the_spot_or_immediately", "当场改正")), BasisOf);

        Assert.Equal([ProofBasis.Lookup, ProofBasis.Days, ProofBasis.Officer, ProofBasis.Officer], shown.Select(one => one.Basis));
        Assert.Equal(["配合执法", "当场改正"], shown.Where(one => one.IsMissing).Select(one => one.Name));
        Assert.True(Assert.Single(ShownCondition.Of(Proposed(Outcome.MayNotPunish, false, First), BasisOf)).IsMissing);
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

        var shown = ShownCondition.Of(Proposed(Outcome.MayNotPunish, true, reasons), BasisOf);
        Assert.Equal([("危害后果轻微", "甲-01/1.2"), ("未发生事故", "甲-01/2.2"), ("不属于", "甲-01/3")], shown.Select(one => (one.Name, one.Id.Text)));
    }

    [Fact]
    public void No_exemption_is_adopted_before_each_condition_is_shown_and_a_case_that_goes_on_needs_none()
    {
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.Exempted));
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.NotFiled));
        Assert.Null(Refusal(CaseEnd.HandedOn));
        Assert.Null(Refusal(CaseEnd.Exempted, new ConditionProof(new("甲-01/2"), ["现场笔录"])));
        Assert.Equal("case.conditions-not-shown", Refusal(CaseEnd.Exempted, new ConditionProof(new("甲-02/2"), ["现场笔录"])));
    }

    [Fact]
    public void Not_filing_what_is_out_of_time_does_not_rest_on_the_list()
    {
        Assert.Null(Refusal(Proposed(Outcome.TimeBarred), CaseEnd.NotFiled));
    }

    [Fact]
    public void Who_waives_the_fine_alone_shows_each_condition_and_waives_it_only_where_a_list_does()
    {
        var asked = Proposed(Outcome.WaiveFine);

        Assert.Equal(CaseEnd.FineWaived, asked.SuggestedEnd);
        Assert.Equal("case.conditions-not-shown", Refusal(asked, CaseEnd.FineWaived));
        Assert.Equal("case.conditions-not-shown", Refusal(asked, CaseEnd.NotFiled));
        asked.Complete(asked.Texts with { Proofs = [new(new("甲-01/2"), ["现场笔录"])] });
        Assert.Null(Refusal(asked, CaseEnd.FineWaived));
        Assert.Equal("case.no-fine-to-waive", Refusal(Proposed(Outcome.MayNotPunish), CaseEnd.FineWaived));
        Assert.DoesNotContain(CaseEnd.FineWaived, Proposed(Outcome.MayNotPunish).Ends);
    }

    [Fact]
    public void Texts_written_before_conditions_were_shown_one_by_one_are_still_read_and_later_ones_keep_what_they_do_not_name()
    {
        var old = JsonSerializer.Deserialize<CaseTexts>("""{"fact":"甲","provision":"乙","evidence":["丙"],"education":[],"commitment":null}""", Jsonb.Options)!;
        var (helped, minor) = (new ConditionId("甲-01/2"), new ConditionId("甲-01/1"));
        var one = new ConditionProof(helped, ["丁"]);

        Assert.Empty(old.Proofs);
        Assert.Equal(["丁"], (old with { Proofs = [new(minor, ["戊"])] }).Over(old with { Proofs = [one] }).ProofOf(helped));
        Assert.Empty((old with { Proofs = [new(helped, [])] }).Over(old with { Proofs = [one] }).Proofs);
    }

    [Fact]
    public void A_condition_of_which_a_later_proposal_says_something_else_is_shown_anew_and_the_others_stay()
    {
        var asked = Proposed(Outcome.MayNotPunish, true, First, Helped, Minor);
        asked.Complete(asked.Texts with { Proofs = [new(new("甲-01/2"), ["丁"]), new(new("甲-01/3"), ["戊"])] });

        asked.ProposeAgain(Proposal(Outcome.MayNotPunish, "甲-01", First, Helped, Holding("harm_minor", "没有危害后果")), Search, By(Role.Inspector), true);

        Assert.Equal([("配合执法", "丁")], ShownCondition.Of(asked, BasisOf).Where(one => one.Lines.Count > 0).Select(one => (one.Name, Assert.Single(one.Lines))));
        Assert.Equal(2, asked.Newest.Number);
    }

    [Fact]
    public void What_no_item_carries_is_counted_by_the_clause_that_asks_it()
    {
        var asked = EnforcementCase.Propose(CaseId.New(At), "案1", Market, null, SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), "饭店",
            Proposal(Outcome.MayNotPunish, null, Helped with { Clause = "甲条" }, First with { Clause = "第33条" }, Minor with { Clause = "第33条" }), new("事实", "", [], []), By(Role.Inspector), Search);

        Assert.Equal(["甲条/1", "第33条/1", "第33条/2"], ShownCondition.Of(asked, BasisOf).Select(one => one.Id.Text));
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
        asked.Review(By(Role.LegalReviewer), true, "同意");
        return asked.Adopt(new(end, "写明的理由", By(Role.Approver)), BasisOf).Succeeded(out _, out var problem) ? null : problem.Code;
    }

    private static EnforcementCase Proposed(Outcome outcome) => Proposed(outcome, true, First, Helped);

    private static EnforcementCase Proposed(Outcome outcome, bool searched, params Reason[] reasons) =>
        EnforcementCase.Propose(CaseId.New(At), "案1", Market, null, SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), "饭店",
            Proposal(outcome, "甲-01", reasons), new("事实", "", [], []), By(Role.Inspector), searched ? Search : null);

    private static CaseProposal Proposal(Outcome outcome, string? item, params Reason[] reasons) => new(
        new() { Name = "", Decided = new(2026, 11, 2), Organ = new() { Code = "430300", Level = "city", Domain = "市场监管" }, Party = new() { Id = "" }, Acts = [new() { Id = "a1" }] },
        new("", new(2026, 11, 2), "", [new() { Act = "a1", Outcome = outcome, Item = item, Reasons = reasons, Trace = [] }]), "", false);

    private static LookupEvidence Search => new("", At, new(2026, 11, 2), "", 0, []);

    private static DateTimeOffset At => new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static Signed By(Role role) => new(new("某人", Market, role), At);

    private static Reason Holding(string condition, string name) => new(condition, Truth.True, "", $"“{name}”经认定成立", null);
}
