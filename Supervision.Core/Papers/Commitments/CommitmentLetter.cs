using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Commitments;

/// <summary>告知承诺书: tells an applicant what an item asks and what follows from a false promise, and is signed by whoever commits himself.</summary>
public static class CommitmentLetter
{
    public const string Title = "告知承诺书";

    public const string Mark = "告承";

    public static Result<Paper> For(PaperFrame frame, CommitmentFacts facts, CommitmentWording wording)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Item, "事项名称")
            .Text(facts.Basis, "告知承诺的依据")
            .Some(facts.Conditions, "义务或者条件")
            .Some(facts.Materials, "所需材料")
            .Text(facts.Method, "核查方式")
            .Text(facts.Term, "核查期限")
            .Text(facts.Liability, "违诺责任")
            .Text(facts.Reason, "承诺事由")
            .Text(facts.Content, "承诺内容")
            .When(wording.IsWhole, "选择权、声明、延期和信用记录的告知")
            .Text(facts.Complaints, "投诉举报途径")
            .Missing;

        if (missing is not null)
        {
            return missing;
        }

        IReadOnlyList<Block> blocks = [.. PartyBlocks.Of(frame.Addressee), .. Told(facts, wording), .. Promised(facts, wording), .. Close(frame, facts)];
        return new Paper(PaperKind.CommitmentLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn, blocks);
    }

    private static IEnumerable<Block> Told(CommitmentFacts facts, CommitmentWording wording)
    {
        return
        [
            new Heading(1, "一、行政机关告知"),
            new Clause("事项", facts.Item),
            new Clause("依据", facts.Basis),
            new Paragraph(wording.Choice),
            new Heading(2, "（一）义务或者条件"),
            .. Numbered(facts.Conditions),
            new Heading(2, "（二）所需材料"),
            .. Numbered(facts.Materials),
            new Heading(2, "（三）核查"),
            new Clause("核查方式", facts.Method),
            new Clause("核查期限", $"{facts.Term}。{facts.Correction}。"),
            new Paragraph(wording.Excuse),
            new Heading(2, "（四）违诺责任"),
            new Paragraph($"{facts.Liability}。"),
            new Paragraph(wording.Record),
        ];
    }

    private static IEnumerable<Block> Promised(CommitmentFacts facts, CommitmentWording wording)
    {
        yield return new Heading(1, "二、申请人承诺");
        yield return new Clause("承诺事由", facts.Reason);
        yield return new Clause("承诺内容", facts.Content);

        if (facts.ValidUntil is { } last)
        {
            yield return new Clause("承诺有效期", $"至{DateWords.Of(last)}");
        }

        yield return new Paragraph(wording.Truth);
    }

    private static IEnumerable<Block> Close(PaperFrame frame, CommitmentFacts facts)
    {
        if (facts.PhonePage.Length > 0)
        {
            yield return new Clause("手机办理", $"打开{facts.PhonePage}，填写本文书的文号和发给的核对码，可以答复是否采用、查看核查结果和期限；答复后当面核对身份生效。");
        }

        yield return new Clause("投诉举报", facts.Complaints);
        yield return new Clause("联系人", $"{frame.Contact.Person}，联系电话：{frame.Contact.Phone}，联系地址：{frame.Contact.Address}");
        yield return new Signature(frame.Organ.InWhoseName, frame.IssuedOn);
        yield return new Receipt(
        [
            "承诺人（签名或者盖章）：", "代理人（签名，附书面授权）：", "签署时间：　　　　年　　月　　日", "当面核对身份的工作人员（签名）：",
        ]);
        yield return frame.Verification;
    }

    private static IEnumerable<Paragraph> Numbered(IReadOnlyList<string> texts) =>
        texts.Select((text, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{text}")));
}
