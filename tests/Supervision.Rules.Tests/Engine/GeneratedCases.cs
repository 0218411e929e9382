using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Tests.Engine;

// Cases of every shape that the form allows, over all items of the rulebook: most of them whole, some with facts missing, some that must be refused.
// The number of a case makes it: no case depends on those before it.
internal static class GeneratedCases
{
    // The cases were there before this finding: it has no part in the dice, so that they stay what they were.
    private const string Later = "purchase_checked";

    private static readonly string[] YesNo = [.. FactTable.YesNoNames.Where(name => name != Later)];
    private static readonly string[] Rare = ["crime_suspected", "exploits_emergency", "safety_hazard", "no_subjective_fault", "meritorious", "confessed_unknown", "coerced_or_deceived", "voluntary_remedy"];
    private static readonly string[] Kinds = ["企业", "企业", "企业", "个体工商户", "自然人", "农民专业合作社", "学校"];
    private static readonly string[] Successions = ["合并", "分立", "个转企", "分公司", "总公司", "吸收合并", "换码"];
    private static readonly string?[] Systems = [null, null, "海关企业进出口信用管理系统"];

    private const string Akin = "91430300MA4L000002";

    public static ExemptionCase Number(int number, IReadOnlyList<ListItem> items)
    {
        var dice = new Dice((ulong)number);
        var item = dice.Of(items);
        var found = new DateOnly(2022, 1, 10).AddDays(dice.Below(1600));
        var decided = found.AddDays(25 + dice.Below(60));
        var kind = dice.Of(Kinds);
        var acts = new List<Act> { OneAct("a1", item, found, decided, items, dice) };

        // Acts found together count together; one found earlier may be why another is not the first.
        for (var n = 2; n <= 3 && dice.In(12); n++)
        {
            var day = dice.In(50) ? found : found.AddDays(-20);
            acts.Add(OneAct($"a{n}", dice.In(70) ? item : dice.Of(items), day, decided, items, dice));
        }

        return new()
        {
            Name = $"生成{number}",
            Decided = decided,
            Knowledge = dice.In(10) ? decided.AddDays(-dice.Below(900)) : null,
            Organ = new()
            {
                Code = dice.In(80) && item.List.Regions.Count > 0 && item.List.Regions[0] != "000000" ? item.List.Regions[0] : "430300",
                Level = dice.In(90) ? "city" : "township",
                Domain = dice.In(92) ? item.Domain : "综合行政执法",
            },
            Party = new()
            {
                Id = "91430300MA4L000001",
                Kind = dice.In(96) ? kind : null,
                Tags = dice.In(20) ? ["小微企业"] : [],
                Birth = kind == "自然人" && dice.In(40) ? found.AddYears(-13 - dice.Below(8)).AddDays(dice.Below(5) - 2) : null,
                Succeeds = dice.In(8) ? [new(dice.Of(Successions), Akin, found.AddYears(-1))] : [],
            },
            Acts = acts,
            Register = dice.In(93) ? Searched(item, found, decided, dice) : null,
        };
    }

    private static Act OneAct(string id, ListItem item, DateOnly found, DateOnly decided, IReadOnlyList<ListItem> items, Dice dice)
    {
        var from = found.AddDays(-(dice.In(90) ? dice.Below(120) : dice.Below(2400)));
        var to = dice.In(80) ? from.AddDays(dice.Below(found.DayNumber - from.DayNumber + 1)) : (DateOnly?)null;
        var issued = found.AddDays(dice.Below(4));
        var act = new Act
        {
            Id = id,
            Item = dice.In(80) ? item.Id : null,
            Violation = dice.In(95) ? item.Violation : "清单没有列出的行为",
            Domain = dice.In(70) ? item.Domain : null,
            From = from,
            To = to,
            Ongoing = to is null && dice.In(30),
            Discovered = found,
            Inspected = dice.In(30) ? found : null,
            Disclosed = dice.In(8) ? found.AddDays(-dice.Below(3)) : null,
            FoundBy = dice.In(85) ? dice.Of(FoundByCondition.Known) : null,
            Order = dice.In(75) ? new(issued, issued.AddDays(5 + dice.Below(15)), dice.In(8) ? issued.AddDays(25) : null) : null,
            Corrected = dice.In(88) ? new(from.AddDays(dice.Below(decided.DayNumber - from.DayNumber + 1)), dice.In(50) ? dice.In(30) : null)
                : dice.In(70) ? new(null, null) : null,
            Statute = dice.In(12) ? Statute(dice) : null,
            Norms = dice.In(8) ? Norms(item, items, dice) : [],
            Coercion = dice.In(10) ? new() { Item = dice.In(50) ? dice.Of(items).Id : null, MustConfiscate = dice.In(15), UnrelatedOrNecessities = dice.In(15) } : null,
            Harm = dice.In(95) ? dice.Of([Harm.None, Harm.Minor, Harm.Minor, Harm.Serious]) : null,
            Control = dice.In(4) ? dice.Of([Control.Full, Control.Limited, Control.None]) : null,
            Facts = Facts(item, dice),
            Findings = Findings(found, dice),
        };
        return Spoiled(act with { NoOrder = act.Order is null && dice.In(80) }, found, decided, dice);
    }

    private static StatuteNote Statute(Dice dice) => new()
    {
        Clause = dice.In(70) ? "某条例第1条" : null,
        OnlyAfterOrder = dice.In(25),
        PunishableAtDecision = dice.In(92),
        NoFault = dice.In(25) ? new("某法第136条", dice.In(40), dice.In(50) ? "没收违法物品" : null) : null,
        FineMin = dice.In(40) ? dice.Of([0m, 100m, 5_000m, 50_000m, 100_000m]) : null,
    };

    private static Norm[] Norms(ListItem item, IReadOnlyList<ListItem> items, Dice dice)
    {
        Norm[] two = [new() { Clause = "某法第1条", FineMax = 5000, Item = item.Id }, new() { Clause = "某法第2条", FineMax = dice.Below(10000), Own = dice.In(50) }];
        return dice.In(30) ? [.. two, new() { Clause = "某法第3条", FineMax = dice.Below(10000), Item = dice.Of(items).Id, Organ = "县农业农村局", Own = dice.In(80) }] : two;
    }

    // One case in fifty cannot be read.
    private static Act Spoiled(Act act, DateOnly found, DateOnly decided, Dice dice) => dice.Below(250) switch
    {
        0 => act with { Item = "NO-SUCH-ITEM" },
        1 => act with { Facts = new Dictionary<string, decimal> { ["goods_value"] = -1 } },
        2 => act with { From = found.AddDays(1) },
        3 => act with { Discovered = decided.AddDays(1) },
        4 => act with { FoundBy = "听说" },
        _ => act,
    };

    // At each limit of the item, just inside and just outside; and what every case is asked.
    private static Dictionary<string, decimal> Facts(ListItem item, Dice dice)
    {
        var facts = new Dictionary<string, decimal>();

        foreach (var threshold in Walk(item.Conditions).OfType<ThresholdCondition>())
        {
            if (dice.In(94))
            {
                facts[threshold.Fact] = Math.Max(0, dice.Of([.. threshold.Bounds.Edges]) + dice.Of([0m, 0m, -0.01m, 0.01m, -1m, 100m]));
            }
        }

        if (dice.In(10))
        {
            facts.TryAdd("goods_value", dice.Of([0m, 1m, 50m, 499.99m, 500m, 1_000m]));
        }

        if (dice.In(92))
        {
            facts.TryAdd("illegal_gain", dice.In(70) ? 0 : dice.Below(3000));
        }

        return facts;
    }

    private static Dictionary<string, bool> Findings(DateOnly found, Dice dice)
    {
        var (open, kind) = (dice.In(25) ? 12 : 0, dice.In(60) ? 92 : 60);
        var findings = new Dictionary<string, bool>();

        foreach (var name in YesNo)
        {
            var (absent, yes) = (dice.In(open), dice.In(Rare.Contains(name) ? 2 : name == "offence" ? 98 : kind));

            if (!absent && (name != "timely" || dice.In(15)))
            {
                findings[name] = yes;
            }
        }

        if (found.Day % 3 > 0)
        {
            findings[Later] = found.Day % 3 == 1;
        }

        return findings;
    }

    private static Register Searched(ListItem item, DateOnly found, DateOnly decided, Dice dice) => new()
    {
        Searched = dice.In(96) ? new(decided.AddDays(-1), dice.Of(["nation", "province", "city", "organ"])) : null,
        Events = [.. Enumerable.Range(0, dice.In(40) ? 1 + dice.Below(2) : 0).Select(_ => Earlier(item, found, dice))],
        Lists = dice.In(4) ? [new("严重违法失信名单", found.AddDays(-200), dice.In(50) ? found.AddDays(-10) : null)] : [],
    };

    private static RegisterEvent Earlier(ListItem item, DateOnly found, Dice dice)
    {
        var occurred = found.AddDays(-dice.Of([30, 364, 366, 730, 731, 732, 1096, 1900]) - dice.Below(3));
        return new()
        {
            Kind = dice.Of(Enum.GetValues<RegisterEventKind>()),
            Item = dice.In(70) ? item.Id : null,
            Violation = dice.In(80) ? item.Violation : "另一种行为",
            Domain = dice.In(80) ? item.Domain : null,
            Occurred = occurred,
            Discovered = dice.In(80) ? occurred.AddDays(dice.In(90) ? 10 : 4000) : null,
            Decided = dice.In(80) ? occurred.AddDays(40) : null,
            Recorded = dice.In(30) ? occurred.AddDays(dice.Below(2500)) : null,
            Organ = dice.Of(["430300", "430100", "110000"]),
            System = dice.Of(Systems),
            Subject = dice.In(4) ? "91430300MA4L000009" : dice.In(25) ? Akin : null,
        };
    }

    private static IEnumerable<Condition> Walk(Condition condition) => condition.Parts.SelectMany(Walk).Prepend(condition);
}
