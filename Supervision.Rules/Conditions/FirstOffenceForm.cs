using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// 初次违法的定义 as it is written: either that the list says nothing, or the seven parameters.
internal static class FirstOffenceForm
{
    public static readonly Shape Shape = Language.Shape.Ref("first_offence_definition", () => Written!);

    private const string System = "指定系统";

    private static readonly Form Silent = new("清单没有定义“首次”", Key.Must("defined", Language.Shape.No, "false：清单没有定义"));

    private static readonly Form Parameters = new("初次违法的定义：写明各项参数；清单没有定义的只写 defined: false",
        new Key("defined", Language.Shape.Yes, "清单定义了“首次”"),
        new Key("length", Language.Shape.LongPeriod, "回溯期；不写则不限期间"),
        Key.Must("comparator", Language.Shape.Word(FirstOffenceDefinition.Comparators), "对应日是否还在回溯期内：以内（含）、不满（不含）"),
        Key.Must("anchor", Language.Shape.Word(FirstOffenceDefinition.Anchors), "自本次行为的哪一日向前计算"),
        Key.Must("prior", Language.Shape.Word(FirstOffenceDefinition.Counts), "以往的什么应当计入"),
        Key.Must("sameness", Language.Shape.Word(FirstOffenceDefinition.Samenesses), "怎样算相同的违法"),
        Key.Must("scope", Language.Shape.Word(FirstOffenceDefinition.Scopes), "在什么范围内查询"),
        new Key("system", Language.Shape.Text, "范围是指定系统时，系统的名称"),
        Key.Must("subject", Language.Shape.Word(FirstOffenceDefinition.SubjectKeys), "以什么识别同一主体"));

    private static readonly Whether Written = new("defined", Silent, Parameters);

    public static FirstOffenceDefinition Read(RuleNode node)
    {
        if (node.Given("defined") is { YesNo: false })
        {
            return new() { Silent = true };
        }

        var (scope, system) = (node.Need("scope").Text, node.Given("system"));

        if (scope == System && system is null)
        {
            throw new RuleFileException(LanguageProblems.MissingKey(node.Place, "system", "系统的名称"));
        }

        if (scope != System && system is not null)
        {
            throw system.Wrong($"空着，或者把 scope 写成“{System}”");
        }

        return new()
        {
            Length = Period.TryParse(node.Given("length")?.Text, out var length) ? length : null,
            CorrespondingDayCounts = node.Need("comparator").Text == FirstOffenceDefinition.Comparators[0],
            Anchor = node.Need("anchor").Text,
            Prior = node.Need("prior").Text,
            Sameness = node.Need("sameness").Text,
            Scope = scope,
            System = system?.Text,
            SubjectKey = node.Need("subject").Text,
        };
    }
}
