using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Papers;

public sealed class PaperTests
{
    public static TheoryData<string, NoticeFacts> NoticesThatLackSomething => new()
    {
        { "检查依据", Samples.Notice with { Basis = [] } },
        { "任务来源", Samples.Notice with { Source = " " } },
        { "检查事项", Samples.Notice with { Items = [] } },
        { "不少于2名检查人员", Samples.Notice with { Inspectors = [new("张三", "1")] } },
        { "执法证件号码", Samples.Notice with { Inspectors = [new("张三", "1"), new("李四", "")] } },
        { "检查频次", Samples.Notice with { EarlierThisYear = null } },
        { "检查码", Samples.Notice with { Code = "" } },
        { "检查期间", Samples.Notice with { To = new DateOnly(2026, 3, 9) } },
        { "到场的日期和时分", Samples.Notice with { Visit = null } },
    };

    public static TheoryData<string, BackCheckNoticeFacts> BackCheckNoticesThatLackSomething => new()
    {
        { "原检查完成日期", Samples.BackCheck with { EarlierOn = default } },
        { "原检查事项", Samples.BackCheck with { Items = [] } },
        { "入企复核的理由", Samples.BackCheck with { Reason = " " } },
        { "批准入企的负责人", Samples.BackCheck with { ApprovedBy = "" } },
        { "检查码", Samples.BackCheck with { Code = "" } },
        { "不少于2名复核人员", Samples.BackCheck with { Reviewers = [new("张三", "1")] } },
        { "检查频次", Samples.BackCheck with { EarlierThisYear = null } },
    };

    public static TheoryData<string, CorrectionFacts> OrdersThatLackSomething => new()
    {
        { "违法事实", Samples.Correction with { Fact = "" } },
        { "违反的规定", Samples.Correction with { BreachedProvision = "" } },
        { "改正内容", Samples.Correction with { Demands = [] } },
        { "改正期限", Samples.Correction with { By = null } },
        { "不早于成文日期的改正期限", Samples.Correction with { By = new DateOnly(2026, 3, 4) } },
        { "逾期不改正的后果", Samples.Correction with { Consequence = "" } },
    };

    public static TheoryData<string, NoPenaltyFacts> LettersThatLackSomething => new()
    {
        { "案件来源", Samples.NoPenalty with { Source = "" } },
        { "违法行为发生的日期", Samples.NoPenalty with { Period = "" } },
        { "违法行为发生的地点", Samples.NoPenalty with { Place = " " } },
        { "证据", Samples.NoPenalty with { Evidence = [] } },
        { "处罚依据", Samples.NoPenalty with { PenaltyBasis = "" } },
        { "对当事人意见是否采纳及理由", Samples.NoPenalty with { HeardAnswer = null } },
        { "不予处罚的依据", Samples.NoPenalty with { Ground = "" } },
        { "作出决定的依据", Samples.NoPenalty with { Procedure = "" } },
        { "法定要件的认定", Samples.NoPenalty with { Elements = [] } },
        { "每项理由的证据", Samples.NoPenalty with { Elements = [new("初次违法", "经查询没有同类记录", [])] } },
        { "决定不予处罚的裁量理由", Samples.NoPenalty with { Discretion = null } },
        { "教育内容", Samples.NoPenalty with { Education = [] } },
    };

    public static TheoryData<string, NoPenaltyFacts> WaiversThatLackSomething => new()
    {
        { "不予罚款的依据", Samples.FineWaiver with { Ground = "" } },
        { "对应清单", Samples.FineWaiver with { List = null } },
        { "法定要件的认定", Samples.FineWaiver with { Elements = [] } },
        { "不免的处理", Samples.FineWaiver with { Remaining = [] } },
    };

    public static TheoryData<string, NotFiledFacts> FormsThatLackSomething => new()
    {
        { "案件来源", Samples.NotFiled with { Source = "" } },
        { "基本案情", Samples.NotFiled with { Fact = " " } },
        { "不予立案的理由", Samples.NotFiled with { Proposal = "" } },
        { "当事人意见", Samples.NotFiled with { Heard = "" } },
        { "承办人", Samples.NotFiled with { Proposed = new("", new(2026, 3, 2)) } },
        { "法制审核人员", Samples.NotFiled with { Reviewed = new("李五", default) } },
        { "批准的负责人", Samples.NotFiled with { Approved = new(" ", new(2026, 3, 5)) } },
    };

    [Theory]
    [MemberData(nameof(NoticesThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void A_notice_that_lacks_an_element_is_refused_and_the_element_named(string element, NoticeFacts facts) =>
        RefusedFor(element, InspectionNotice.For(Samples.Frame(InspectionNotice.Mark), facts, Samples.Wording, Samples.Remedies, 2));

    [Theory]
    [MemberData(nameof(BackCheckNoticesThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void A_notice_of_a_back_check_that_lacks_an_element_is_refused_and_the_element_named(string element, BackCheckNoticeFacts facts) =>
        RefusedFor(element, BackCheckNotice.For(
            Samples.Frame(BackCheckNotice.Mark), facts, Samples.BackCheckWording, Samples.Wording, Samples.Remedies, 2));

    [Theory]
    [MemberData(nameof(OrdersThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void An_order_that_lacks_an_element_is_refused_and_the_element_named(string element, CorrectionFacts facts) =>
        RefusedFor(element, CorrectionOrder.For(Samples.Frame(CorrectionOrder.Mark), facts, Samples.Remedies));

    [Theory]
    [MemberData(nameof(LettersThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void A_letter_that_lacks_an_element_is_refused_and_the_element_named(string element, NoPenaltyFacts facts) =>
        RefusedFor(element, NoPenaltyLetter.For(Samples.Frame(NoPenaltyLetter.Mark), facts, Samples.Remedies));

    [Theory]
    [MemberData(nameof(WaiversThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void A_waiver_of_the_fine_that_lacks_an_element_is_refused_and_the_element_named(string element, NoPenaltyFacts facts) =>
        RefusedFor(element, FineWaiverLetter.For(Samples.Frame(FineWaiverLetter.Mark), facts, Samples.Remedies));

    [Theory]
    [MemberData(nameof(FormsThatLackSomething), DisableDiscoveryEnumeration = true)]
    public void A_form_of_not_filing_that_lacks_an_element_is_refused_and_the_element_named(string element, NotFiledFacts facts) =>
        RefusedFor(element, NotFiledForm.For(Samples.Frame(NotFiledForm.Mark), facts));

    [Fact]
    public void A_letter_waits_for_everything_that_it_lacks_and_says_so_at_once()
    {
        var frame = Samples.Frame(NoPenaltyLetter.Mark) with { Addressee = new("湘潭某商行") { Representative = new(RepresentativeKind.Operator, "王某") } };

        var letter = NoPenaltyLetter.For(frame, Samples.NoPenalty with { Place = "", Education = [] }, Samples.Remedies);

        Assert.False(letter.Succeeded(out _, out var problem));
        Assert.Equal(
            "《不予行政处罚决定书》（湘潭某商行）缺少必备内容“当事人的住所（经营场所）”、“经营者的身份证件号码”、“违法行为发生的地点”、“教育内容”，不能出具。请补上后再出具。",
            problem.Message);
    }

    [Fact]
    public void A_paper_without_a_remedy_is_refused() =>
        RefusedFor("救济途径", CorrectionOrder.For(Samples.Frame("责改"), Samples.Correction, Samples.Remedies with { Court = "" }));

    [Fact]
    public void A_stored_paper_says_the_same_when_it_is_read_back()
    {
        var paper = Made(InspectionNotice.For(Samples.Frame("检通"), Samples.Notice, Samples.Wording, Samples.Remedies, 2));

        var again = Paper.FromJson(paper.ToJson());

        Assert.Equal(paper.ToJson(), again.ToJson());
        Assert.IsType<Verification>(again.Blocks[^1]);
    }

    [Fact]
    public void An_entrusted_body_signs_in_its_principal_s_name()
    {
        var frame = Samples.Frame("责改") with { Organ = new IssuingOrgan("某镇综合执法队", "雨湖区市场监督管理局") };

        var paper = Made(CorrectionOrder.For(frame, Samples.Correction, Samples.Remedies));

        Assert.Equal("雨湖区市场监督管理局", Assert.Single(paper.Blocks.OfType<Signature>()).Organ);
        Assert.Contains(new Clause("受委托组织", "某镇综合执法队"), paper.Blocks);
    }

    [Fact]
    public void An_order_is_to_be_obeyed_at_once_or_by_a_day_and_never_both() =>
        RefusedFor("改正期限", CorrectionOrder.For(Samples.Frame("责改"), Samples.Correction with { AtOnce = true }, Samples.Remedies));

    private static Paper Made(Result<Paper> result) =>
        result.Match(paper => paper, problem => throw new InvalidOperationException(problem.Message));

    private static void RefusedFor(string element, Result<Paper> result)
    {
        Assert.False(result.Succeeded(out _, out var problem));
        Assert.Equal("paper.element-missing", problem.Code);
        Assert.Contains($"“{element}”", problem.Message, StringComparison.Ordinal);
    }
}
