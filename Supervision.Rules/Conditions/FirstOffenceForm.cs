using Supervision.Core.Calendars;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// 初次违法的定义 as it is written: either that the list says nothing, or the seven parameters.
internal static class FirstOffenceForm
{
    public static readonly Shape Shape = Language.Shape.Ref("first_offence_definition", () => Form!);

    private static readonly Form Form = new("初次违法的定义：defined: false 表示清单没有定义，否则写明各项参数",
        new Key("defined", Language.Shape.YesNo, "清单是否定义了“首次”"),
        new Key("length", Language.Shape.Period, "回溯期；不写则不限期间"),
        new Key("comparator", Language.Shape.Word(FirstOffenceDefinition.Comparators), "对应日是否还在回溯期内：以内（含）、不满（不含）"),
        new Key("anchor", Language.Shape.Word(FirstOffenceDefinition.Anchors), "自本次行为的哪一日向前计算"),
        new Key("prior", Language.Shape.Word(FirstOffenceDefinition.Counts), "以往的什么应当计入"),
        new Key("sameness", Language.Shape.Word(FirstOffenceDefinition.Samenesses), "怎样算相同的违法"),
        new Key("scope", Language.Shape.Word(FirstOffenceDefinition.Scopes), "在什么范围内查询"),
        new Key("system", Language.Shape.Text, "范围是指定系统时，系统的名称"),
        new Key("subject", Language.Shape.Word(FirstOffenceDefinition.SubjectKeys), "以什么识别同一主体"));

    public static FirstOffenceDefinition Read(RuleNode node)
    {
        if (node.Given("defined") is { YesNo: false })
        {
            return node.Keys.FirstOrDefault(key => key != "defined") is { } other
                ? throw node.Need(other).Wrong("空着：已经写明清单没有定义")
                : new() { Silent = true };
        }

        var scope = Word(node, "scope", "查询范围");
        var system = node.Given("system")?.Text;

        if (scope == "指定系统" != system is not null)
        {
            throw system is null ? Missing(node, "system", "系统的名称") : node.Need("system").Wrong("空着，或者把 scope 写成“指定系统”");
        }

        return new()
        {
            Length = node.Given("length") is { } length && Period.TryParse(length.Text, out var period)
                ? period.Unit is PeriodUnit.WorkingDay ? throw length.Wrong("以日、月、年计的期间") : period : null,
            CorrespondingDayCounts = Word(node, "comparator", "以内或者不满") == "以内",
            Anchor = Word(node, "anchor", "自哪一日向前计算"),
            Prior = Word(node, "prior", "什么应当计入"),
            Sameness = Word(node, "sameness", "怎样算相同"),
            Scope = scope,
            System = system,
            SubjectKey = Word(node, "subject", "以什么识别主体"),
        };
    }

    private static string Word(RuleNode node, string key, string meaning) => node.Given(key)?.Text ?? throw Missing(node, key, meaning);

    private static RuleFileException Missing(RuleNode node, string key, string meaning) =>
        new(LanguageProblems.MissingKey(node.Place, key, meaning));
}
