using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Guidance;

/// <summary>行政指导书: suggests, and says that it only suggests. It orders nothing, names no penalty and has no remedies, since nothing in it binds.</summary>
public static class GuidanceLetter
{
    public const string Title = "行政指导书";

    public const string Mark = "指导";

    public static Result<Paper> For(PaperFrame frame, GuidanceFacts facts, GuidanceWording wording)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Kind, "指导方式")
            .Text(facts.Matter, "事由")
            .Text(facts.Suggestion, "建议的做法")
            .When(facts.RevisitOn != default, "回访日期")
            .Text(facts.Officer, "经办人员")
            .When(wording.IsWhole, "自愿、没有不利后果、可以答复和回访的告知")
            .Text(facts.Complaints, "投诉举报途径")
            .Missing;

        if (missing is not null)
        {
            return missing;
        }

        IReadOnlyList<Block> blocks =
        [
            .. PartyBlocks.Of(frame.Addressee),
            new Clause("指导方式", facts.Kind),
            new Heading(1, "一、事由"),
            new Paragraph(facts.Matter),
            new Heading(1, "二、建议的做法"),
            new Paragraph(facts.Suggestion),
            new Heading(1, "三、是否照做由你（单位）决定"),
            new Paragraph(wording.Voluntary),
            new Paragraph(wording.NoEffect),
            new Heading(1, "四、答复和回访"),
            new Paragraph(wording.Answer),
            new Clause("回访日期", DateWords.Of(facts.RevisitOn)),
            new Paragraph(wording.Revisit),
            new Clause("经办人员", facts.Officer),
            new Clause("有疑问请问", $"{frame.Contact.Person}，联系电话：{frame.Contact.Phone}，联系地址：{frame.Contact.Address}"),
            new Clause("投诉举报", facts.Complaints),
            new Signature(frame.Organ.InWhoseName, frame.IssuedOn),
            frame.Verification,
        ];
        return new Paper(PaperKind.GuidanceLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn, blocks);
    }
}
