using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>Who the party is and who signs, said the same way in every paper.</summary>
internal static class PartyBlocks
{
    public static IEnumerable<Block> Of(Addressee party)
    {
        yield return new Clause("当事人", party.Name);

        if (party.Code is not null)
        {
            yield return new Clause("统一社会信用代码", party.Code);
        }

        if (party.Address is not null)
        {
            yield return new Clause("住所（经营场所）", party.Address);
        }

        if (party.Representative is not { } who)
        {
            yield break;
        }

        yield return new Clause(who.Capacity, who.Name);

        if (who.Identity is not null)
        {
            yield return new Clause("身份证件号码", who.Identity);
        }
    }

    public static IEnumerable<Block> Close(PaperFrame frame)
    {
        if (frame.Organ.Principal is not null)
        {
            yield return new Clause("受委托组织", frame.Organ.Name);
        }

        yield return new Clause("联系人", $"{frame.Contact.Person}，联系电话：{frame.Contact.Phone}，联系地址：{frame.Contact.Address}");
        yield return new Signature(frame.Organ.InWhoseName, frame.IssuedOn);
        yield return new Receipt(["受送达人（签名或者盖章）：", "送达时间：　　　　年　　月　　日　　时　　分", "送达人（签名）："]);
        yield return frame.Verification;
    }
}
