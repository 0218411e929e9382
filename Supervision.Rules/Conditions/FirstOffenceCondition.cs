using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// 初次违法: no earlier event that the list's own definition counts.
internal sealed class FirstOffenceCondition(FirstOffenceDefinition definition, string text) : RecordCondition("first_offence", text)
{
    private readonly string _defined = $"“{text}”成立（{definition}）：已查询";
    private readonly Verdict _noDay =
        Verdict.Unknown(definition.Anchor == "发现" ? "discovered" : "from", $"“{text}”尚未查明：本次{definition.Anchor}之日不明");
    private readonly Verdict _notSearched = Verdict.Unknown("register", $"“{text}”尚未查明（{definition}）：以往记录没有查询");

    public static ConditionKind Kind { get; } = new("first_offence", "初次违法，按清单总则的定义",
        [ConditionKeys.Words, new("definition", FirstOffenceForm.Shape, "本事项自己的定义；不写则用清单总则的")], Read)
    {
        ShownBy = ProofBasis.Lookup,
    };

    public override string Asks => definition.ToString();

    public override string? NamedRegister => definition.System;

    private FirstOffenceDefinition Definition => definition;

    // Of the party, of a kind, sameness and place that the definition counts, and inside its period.
    public override bool Counts(EarlierRecord record)
    {
        var act = record.Of;
        var told = record.Event;
        var isOfTheParty = told.Subject is null || act.Asked.Party.Is(told.Subject) || act.Asked.Party.IsAkinTo(told.Subject);

        return isOfTheParty && IsOfKind(told) && act.IsSame(told, definition.Sameness) && IsInScope(told, act.Asked.Organ)
            && DayOf(told) is { } then && Present(act) is { } day && IsInside(then, day);
    }

    public override Verdict Judge(ActContext act, IEnumerable<EarlierRecord> counted)
    {
        if (Present(act) is null)
        {
            return _noDay;
        }

        Verdict? refers = null;

        foreach (var record in counted)
        {
            var then = DayOf(record.Event)!.Value;

            if (LeftToAPerson(record, then) is not { } left)
            {
                return Verdict.Of(false, $"“{Text}”不成立：{Days.Said(then)}已有{Named(record.Event.Kind)}记录（{definition}）");
            }

            refers ??= left;
        }

        return refers ?? (act.Asked.Register?.Searched is { } searched ? Clear(searched) : _notSearched);
    }

    public override string Found(ActContext act, Verdict verdict)
    {
        var searched = act.Asked.Register!.Searched!;
        return $"经查询{Said(searched)}的违法记录，截至{DateWords.Of(searched.Through)}，{definition.LookedBack}没有{definition.Sought}";
    }

    protected override bool? ImpliesSameKind(Condition other) => other is FirstOffenceCondition wide ? definition == wide.Definition : null;

    private static FirstOffenceCondition Read(RuleNode node, ConditionContext context) => new FirstOffenceCondition(
        node.Given("definition") is { } own ? FirstOffenceForm.Read(own) : context.FirstOffence, ConditionKeys.TextOr(node, "初次违法"));

    // The day of this act from which one looks back.
    private DateOnly? Present(ActContext act) => definition.Anchor switch
    {
        "发现" => act.Discovered,
        "决定" => act.Asked.Decided,
        _ => act.Act.From ?? act.Discovered,
    };

    // A warning of old files is 告诫, and none of these.
    private bool IsOfKind(RegisterEvent earlier) => earlier.Kind is not RegisterEventKind.Warning && definition.Prior switch
    {
        "处罚" => earlier.Kind is RegisterEventKind.Penalty,
        "处理决定" => earlier.Kind is RegisterEventKind.Penalty or RegisterEventKind.Exemption,
        "披露" => earlier.Kind is RegisterEventKind.Disclosure,
        _ => true,
    };

    private bool IsInScope(RegisterEvent earlier, Organ organ) => definition.Scope switch
    {
        "本机关" => earlier.Organ == organ.Code && (earlier.Domain is null || earlier.Domain == organ.Domain),
        "全市" => Begins(earlier.Organ, organ.Code, 4),
        "全省" => Begins(earlier.Organ, organ.Code, 2),
        "指定系统" => earlier.System == definition.System,
        _ => true,
    };

    private DateOnly? DayOf(RegisterEvent earlier) => definition.Prior switch
    {
        "发现" or "披露" => earlier.Discovered ?? earlier.Decided ?? earlier.Occurred,
        "处罚" or "处理决定" => earlier.Decided ?? earlier.Discovered ?? earlier.Occurred,
        _ => earlier.Occurred ?? earlier.Discovered ?? earlier.Decided,
    };

    private bool IsInside(DateOnly prior, DateOnly present)
    {
        if (prior >= present)
        {
            return false;
        }

        if (definition.Length is not { } length)
        {
            return true;
        }

        var last = Deadline.After(prior, length);
        return definition.CorrespondingDayCounts ? last >= present : last > present;
    }

    // Only a list that counts what occurred can meet an act that was found after this one.
    private bool WasFoundLater(EarlierRecord record) =>
        definition.Prior == "发生" && record.Event.Discovered is { } found && record.Of.Discovered is { } present && found > present;

    // What the law does not settle: an act found later, a record of somebody akin, a record from long ago where no list says how far to look.
    private Verdict? LeftToAPerson(EarlierRecord record, DateOnly then)
    {
        var act = record.Of;

        if (record.Event.Subject is { } subject && !act.Asked.Party.Is(subject))
        {
            return Refer($"{subject}（承继、合并分立或者分支机构）{Days.Said(then)}的记录是否影响“{Text}”，须由人研究决定");
        }

        if (WasFoundLater(record))
        {
            return Refer($"较早发生（{Days.Said(then)}）、较晚发现的行为是否影响“{Text}”，须由人研究决定");
        }

        var isOld = definition.IsOfTheLaw && Deadline.After(then, act.Direct.FirstLooksBack) < Present(act);
        return isOld ? Refer($"{act.Direct.FirstLooksBack}以前（{Days.Said(then)}）的记录是否影响“{Text}”，须由人研究决定") : null;
    }

    private static Verdict Refer(string sentence) => new(Truth.NotEstablished, sentence) { Refers = true };

    private Verdict Clear(RegisterSearch searched) =>
        Verdict.Of(true, $"{_defined}{Said(searched)}，截至{Days.Said(searched.Through)}，没有应计入的记录");

    private static bool Begins(string? one, string other, int length) =>
        one is not null && one.Length >= length && other.Length >= length && string.CompareOrdinal(one, 0, other, 0, length) == 0;

    private static string Said(RegisterSearch searched) => searched.Scope switch
    {
        "nation" => "全国",
        "province" => "全省",
        "city" => "全市",
        "organ" => "本机关",
        var other => other,
    };

    private static string Named(RegisterEventKind kind) => kind switch
    {
        RegisterEventKind.Penalty => "处罚",
        RegisterEventKind.Exemption => "不予处罚",
        RegisterEventKind.Finding => "违法认定",
        RegisterEventKind.Disclosure => "主动披露",
        _ => "告诫",
    };
}
