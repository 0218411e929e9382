using Supervision.Core.Exemptions;
using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// 初次违法: no earlier event that the list's own definition counts.
internal sealed class FirstOffenceCondition(FirstOffenceDefinition definition, string text) : Condition("first_offence", text)
{
    private readonly string _defined = $"“{text}”成立（{definition}）：已查询";

    public FirstOffenceDefinition Definition => definition;

    public Verdict NoDay { get; } = Verdict.Unknown(definition.Anchor == "发现" ? "discovered" : "from", $"“{text}”尚未查明：本次{definition.Anchor}之日不明");

    public Verdict NotSearched { get; } = Verdict.Unknown("register", $"“{text}”尚未查明（{definition}）：以往记录没有查询");

    public override Verdict Ask(Inquiry inquiry)
    {
        var register = inquiry.Asked.Register;
        var present = definition.Anchor switch
        {
            "发现" => inquiry.Discovered,
            "决定" => inquiry.Asked.Decided,
            _ => inquiry.Act.From ?? inquiry.Discovered,
        };

        if (present is not { } day)
        {
            return NoDay;
        }

        Verdict? refers = null;

        foreach (var earlier in Earlier(register, inquiry))
        {
            if (Counts(earlier, inquiry) && DayOf(earlier) is { } then && IsInside(then, day))
            {
                if (!WasFoundLater(earlier, inquiry))
                {
                    return Repeated(then, earlier.Kind);
                }

                refers ??= FoundLater(then);
            }
        }

        return refers ?? (register?.Searched is { } searched ? Clear(searched) : NotSearched);
    }

    public Verdict Repeated(DateOnly then, RegisterEventKind kind) =>
        Verdict.Of(false, $"“{Text}”不成立：{Days.Said(then)}已有{Named(kind)}记录（{definition}）");

    public Verdict FoundLater(DateOnly then) =>
        new(Truth.NotEstablished, $"较早发生（{Days.Said(then)}）、较晚发现的行为是否影响“{Text}”，须由人研究决定") { Refers = true };

    public Verdict Clear(RegisterSearch searched) =>
        Verdict.Of(true, $"{_defined}{Said(searched)}，截至{Days.Said(searched.Through)}，没有应计入的记录");

    // An act of the same case, as a record of what had been found.
    public static RegisterEvent AsRecord(Act other, Organ organ) => new()
    {
        Kind = RegisterEventKind.Finding,
        Item = other.Item,
        Violation = other.Violation,
        Clause = other.Statute?.Clause,
        Domain = organ.Domain,
        Occurred = other.From,
        Discovered = other.Discovered,
        Organ = organ.Code,
        System = null,
    };

    // What the register holds, and acts of this case that had already been found when this one began.
    private static IEnumerable<RegisterEvent> Earlier(Register? register, Inquiry inquiry)
    {
        var events = register?.Events ?? [];
        return inquiry.Asked.Acts.Count == 1 ? events : events.Concat(inquiry.Asked.Acts
            .Where(other => other.Id != inquiry.Act.Id && (other.Order?.Issued ?? other.Discovered) < inquiry.Act.From && inquiry.IsSameKind(other))
            .Select(other => AsRecord(other, inquiry.Asked.Organ)));
    }

    private bool Counts(RegisterEvent earlier, Inquiry inquiry) =>
        (earlier.Subject is null || inquiry.Asked.Party.Is(earlier.Subject))
        && (definition.Prior switch
        {
            "处罚" => earlier.Kind is RegisterEventKind.Penalty,
            "处理决定" => earlier.Kind is RegisterEventKind.Penalty or RegisterEventKind.Exemption or RegisterEventKind.Warning,
            "披露" => earlier.Kind is RegisterEventKind.Disclosure,
            _ => true,
        })
        && inquiry.IsSame(earlier, definition.Sameness)
        && InScope(earlier, inquiry.Asked.Organ);

    private bool InScope(RegisterEvent earlier, Organ organ) => definition.Scope switch
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

    private bool IsInside(DateOnly prior, DateOnly present) =>
        prior < present && (definition.Length is not { } length
            || (definition.CorrespondingDayCounts ? Deadline.After(prior, length) >= present : Deadline.After(prior, length) > present));

    private bool WasFoundLater(RegisterEvent earlier, Inquiry inquiry) =>
        definition.Prior == "发生" && earlier.Discovered is { } found && inquiry.Discovered is { } present && found > present;

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
        _ => "警告",
    };
}
