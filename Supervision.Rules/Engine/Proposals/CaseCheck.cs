using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Proposals;

// Whether a case can be asked at all.
internal static class CaseCheck
{
    private static readonly HashSet<string> NaturalPersons = ["自然人", "个人", "公民", "未成年人", "外国人", "农户"];

    private static readonly HashSet<string> Kinds =
    [
        .. NaturalPersons, "企业", "企业法人", "合伙企业", "个人独资企业", "外商投资企业", "外国企业", "经营主体", "市场主体", "医疗机构", "学校", "律师事务所", "个体工商户", "农民专业合作社", "法人", "非法人组织", "其他组织", "组织", "单位", "公司", "分支机构", "机关", "事业单位", "社会团体",
        "社会组织", "民办非企业单位", "社会服务机构", "基金会", "宗教活动场所", "农村集体经济组织", "村民委员会", "居民委员会", "其他",
    ];

    public static Problem? Of(ExemptionCase asked, Rulebook rulebook)
    {
        if (asked.Acts.Count == 0)
        {
            return LanguageProblems.NoActs();
        }

        if (OfParty(asked.Party, asked.Decided) is { } wrong)
        {
            return wrong;
        }

        for (var i = 0; i < asked.Acts.Count; i++)
        {
            var act = asked.Acts[i];

            for (var j = 0; j < i; j++)
            {
                if (asked.Acts[j].Id == act.Id)
                {
                    return LanguageProblems.RepeatedAct(act.Id);
                }
            }

            if (OfAct(act, asked.Decided, rulebook) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Problem? OfParty(Party party, DateOnly decided) =>
        party.Kind is { } kind && !Kinds.Contains(kind) ? LanguageProblems.WrongParty($"种类写的是“{kind}”，应当是下列之一：{string.Join("、", Kinds)}")
        : party.Birth is not { } birth ? null
        : party.Kind is { } other && !NaturalPersons.Contains(other) && other != "个体工商户" ? LanguageProblems.WrongParty($"{other}不能有出生日期")
        : birth > decided ? LanguageProblems.WrongParty($"出生日期（{birth:yyyy-MM-dd}）晚于决定之日")
        : null;

    private static Problem? OfAct(Act act, DateOnly decided, Rulebook rulebook)
    {
        if (UnknownItem(act, rulebook) is { } unknown)
        {
            return LanguageProblems.UnknownItem(act.Id, unknown);
        }

        foreach (var (name, value) in act.Facts)
        {
            if (value < 0)
            {
                return LanguageProblems.NegativeFact(act.Id, FactTable.Title(name));
            }
        }

        foreach (var norm in act.Norms)
        {
            if (norm.FineMax < 0)
            {
                return LanguageProblems.NegativeFact(act.Id, "罚款上限");
            }
        }

        return act.FoundBy is { } found && !FoundByCondition.Known.Contains(found)
                ? LanguageProblems.WrongWord(act.Id, FactTable.FoundBy.Label, found, FoundByCondition.Known)
            : Late(act, "开始", act.From, decided) ?? Late(act, "终了", act.To, decided) ?? Late(act, "检查", act.Inspected, decided)
            ?? Late(act, "发现", act.Discovered, decided) ?? Late(act, "主动披露", act.Disclosed, decided)
            ?? Late(act, "改正", act.Corrected?.On, decided) ?? Late(act, "责令改正", act.Order?.Issued, decided)
            ?? Before(act, "终了", act.To, "开始", act.From) ?? Before(act, "发现", act.Discovered, "开始", act.From)
            ?? Before(act, "改正", act.Corrected?.On, "开始", act.From) ?? Before(act, "责令改正期限", act.Order?.Due, "责令", act.Order?.Issued)
            ?? Before(act, "延长后的期限", act.Order?.ExtendedTo, "原期限", act.Order?.Due);
    }

    private static string? UnknownItem(Act act, Rulebook rulebook)
    {
        foreach (var norm in act.Norms)
        {
            if (norm.Item is not null && rulebook.Find(norm.Item) is null)
            {
                return norm.Item;
            }
        }

        return act.Item is not null && rulebook.Find(act.Item) is null ? act.Item
            : act.Coercion?.Item is { } coercion && rulebook.Find(coercion) is null ? coercion : null;
    }

    private static Problem? Late(Act act, string what, DateOnly? day, DateOnly decided) =>
        day > decided ? LanguageProblems.ImpossibleDates(act.Id, $"{what}（{day:yyyy-MM-dd}）晚于决定（{decided:yyyy-MM-dd}）") : null;

    private static Problem? Before(Act act, string what, DateOnly? day, string other, DateOnly? earlier) =>
        day < earlier ? LanguageProblems.ImpossibleDates(act.Id, $"{what}（{day:yyyy-MM-dd}）早于{other}（{earlier:yyyy-MM-dd}）") : null;
}
