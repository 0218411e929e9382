using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Papers.Guidance;
using Supervision.Testing;

namespace Supervision.Core.Tests.Papers;

public sealed class GuidanceLetterTests
{
    private static readonly GuidanceWording Wording = new("是否照做由你（单位）自愿决定。", "不照做的，没有任何不利后果。", "可以说明意见，也可以不说明。", "本机关以电话了解情况，不入企。");

    private static readonly GuidanceFacts Facts = new("提醒", "后厨垃圾桶没有盖。", "建议给垃圾桶加盖，每天清运两次。", new(2026, 3, 19), "孙四", "12345");

    public static TheoryData<string, GuidanceFacts, GuidanceWording> Lacking => new()
    {
        { "指导方式", Facts with { Kind = "" }, Wording },
        { "事由", Facts with { Matter = " " }, Wording },
        { "建议的做法", Facts with { Suggestion = "" }, Wording },
        { "回访日期", Facts with { RevisitOn = default }, Wording },
        { "经办人员", Facts with { Officer = "" }, Wording },
        { "投诉举报途径", Facts with { Complaints = "" }, Wording },
        { "自愿、没有不利后果、可以答复和回访的告知", Facts, Wording with { NoEffect = "" } },
    };

    [Theory]
    [MemberData(nameof(Lacking), DisableDiscoveryEnumeration = true)]
    public void A_letter_that_lacks_an_element_is_refused_and_the_element_named(string element, GuidanceFacts facts, GuidanceWording wording)
    {
        var letter = GuidanceLetter.For(Samples.Frame(GuidanceLetter.Mark), facts, wording);
        Assert.Contains($"“{element}”", letter.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_whom_to_ask_and_has_no_remedies_and_nothing_to_sign()
    {
        var paper = Made();
        Assert.Contains(paper.Blocks.OfType<Clause>(), clause => clause.Label == "有疑问请问");
        Assert.Empty(paper.Blocks.OfType<RemedyNotice>());
        Assert.Empty(paper.Blocks.OfType<Receipt>());
        Assert.DoesNotContain("责令", paper.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_as_it_was_approved_and_reads_back_the_same()
    {
        var paper = Made();
        var text = string.Join('\n', paper.Blocks.Select(block => block switch
        {
            Heading heading => heading.Text,
            Clause clause => $"{clause.Label}：{clause.Text}",
            Paragraph paragraph => paragraph.Text,
            Signature signature => $"{signature.Organ} {DateWords.Of(signature.IssuedOn)}",
            _ => block.GetType().Name,
        }));
        Golden.Matches($"{paper.Title}\n{text}\n", "guidance-letter.txt");
        Assert.Equal(paper.ToJson(), Paper.FromJson(paper.ToJson()).ToJson());
    }

    private static Paper Made() => GuidanceLetter.For(Samples.Frame(GuidanceLetter.Mark), Facts, Wording)
        .Match(made => made, problem => throw new InvalidOperationException(problem.Message));
}
