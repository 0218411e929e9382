using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Repairs;

/// <summary>信用修复告知书: served together with the decision (两书同达), it tells how long the decision is shown, and how, when and where to have it repaired.</summary>
public static class RepairNotice
{
    public const string Title = "信用修复告知书";

    public const string Mark = "信修告";

    public static Result<Paper> For(PaperFrame frame, RepairNoticeFacts facts, RepairNoticeWording wording)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Decision, "一并送达的决定")
            .When(facts.Paths.Count > 0, "公示的渠道和期限")
            .Some([.. facts.Paths.Select(path => path.Showing)], "公示的渠道和期限")
            .When(wording.IsWhole, "修复条件、材料、效果和异议的告知")
            .Text(facts.Complaints, "投诉举报途径")
            .Missing;

        if (missing is not null)
        {
            return missing;
        }

        IReadOnlyList<Block> blocks = [.. PartyBlocks.Of(frame.Addressee), .. Told(facts, wording), .. Close(frame, facts)];
        return new Paper(PaperKind.RepairNotice, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn, blocks);
    }

    private static IEnumerable<Block> Told(RepairNoticeFacts facts, RepairNoticeWording wording)
    {
        yield return new Paragraph($"本告知书与{facts.Decision}一并送达。决定的信用信息修复事项告知如下：");
        yield return new Heading(1, "一、公示期限和申请渠道");

        foreach (var (path, at) in facts.Paths.Select((path, at) => (path, at)))
        {
            yield return new Heading(2, string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{path.Channel}"));
            yield return new Clause("依据", path.Policy);
            yield return new Clause("公示期限", path.Showing);

            if (path.Materials.Count > 0)
            {
                yield return new Clause("申请材料", string.Join('、', path.Materials));
            }

            if (path.Clocks.Length > 0)
            {
                yield return new Clause("办理期限", path.Clocks);
            }
        }

        yield return new Heading(1, "二、修复条件");
        yield return new Paragraph(wording.Conditions);
        yield return new Paragraph(wording.Materials);
        yield return new Heading(1, "三、修复以后");
        yield return new Paragraph(wording.Effects);
        yield return new Heading(1, "四、异议");
        yield return new Paragraph(wording.Objection);
    }

    private static IEnumerable<Block> Close(PaperFrame frame, RepairNoticeFacts facts)
    {
        yield return new Clause("投诉举报", facts.Complaints);
        yield return new Clause("联系人", $"{frame.Contact.Person}，联系电话：{frame.Contact.Phone}，联系地址：{frame.Contact.Address}");
        yield return new Signature(frame.Organ.InWhoseName, frame.IssuedOn);
        yield return new Receipt(["当事人（签名或者盖章）：", "签收时间：　　　　年　　月　　日", "送达人员（签名）："]);
        yield return frame.Verification;
    }
}
