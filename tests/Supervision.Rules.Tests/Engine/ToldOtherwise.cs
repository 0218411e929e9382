using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Tests.Engine;

// The generated cases once more, with what is told of them turned: records lie under an earlier code of the party or under a branch, more acts
// stand beside one another, and more is not established.
internal static class ToldOtherwise
{
    private const string EarlierCode = "91430300MA4L000003";
    private const string Branch = "91430300MA4L000004";

    private static readonly string[] SuccessionKinds = ["换码", "换码", "分公司", "总公司", "分立"];

    // The case, and the same one in which the earlier code is that of somebody else.
    public static (ExemptionCase Asked, ExemptionCase Stranger) Number(int number, IReadOnlyList<ListItem> items)
    {
        var dice = new Dice((ulong)number ^ 0x5DEECE66D);
        var asked = WithMoreActs(GeneratedCases.Number(number, items), dice);
        asked = WithLessEstablished(asked, dice);
        asked = WithRecordsElsewhere(asked, dice);
        var changed = asked.Decided.AddDays(-dice.Below(400));
        return (Succeeding(asked, dice.Of(SuccessionKinds), changed), Succeeding(asked, "吸收合并", changed));
    }

    private static ExemptionCase Succeeding(ExemptionCase asked, string kind, DateOnly on) => asked with
    {
        Party = asked.Party with { Succeeds = [.. asked.Party.Succeeds, new(kind, EarlierCode, on), new("分公司", Branch, on)] },
    };

    private static ExemptionCase WithRecordsElsewhere(ExemptionCase asked, Dice dice)
    {
        if (asked.Register is not { } register)
        {
            return asked;
        }

        var elsewhere = register.Events.Select(told => told with { Subject = dice.In(70) ? EarlierCode : dice.In(50) ? Branch : null });
        return asked with { Register = register with { Events = [.. elsewhere] } };
    }

    // A second act of the same kind: found with the first, or before it.
    private static ExemptionCase WithMoreActs(ExemptionCase asked, Dice dice)
    {
        if (asked.Acts.Count > 1 || !dice.In(20))
        {
            return asked;
        }

        var first = asked.Acts[0];
        var second = first with { Id = "a2", Discovered = first.Discovered?.AddDays(dice.In(50) ? 0 : -30), From = first.From?.AddDays(-60), To = null, Ongoing = false };
        return asked with { Acts = [first, second] };
    }

    private static ExemptionCase WithLessEstablished(ExemptionCase asked, Dice dice)
    {
        var acts = asked.Acts.Select(act => dice.Below(10) switch
        {
            0 => act with { Harm = null },
            1 => act with { Corrected = null },
            2 => act with { Order = null, NoOrder = false },
            3 => act with { Facts = act.Facts.Skip(1).ToDictionary() },
            4 => act with { From = null },
            _ => act,
        });
        return asked with { Acts = [.. acts], Register = dice.In(5) ? null : asked.Register };
    }
}
