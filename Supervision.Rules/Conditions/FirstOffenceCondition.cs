using Supervision.Core.Calendars;
using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 初次违法: no earlier event that the list's own definition counts.
internal sealed class FirstOffenceCondition(FirstOffenceDefinition definition, string text) : Condition("first_offence", text)
{
    public FirstOffenceDefinition Definition => definition;

    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Asked.Register is not { Searched: { } searched } register)
        {
            return inquiry.YesNo("register", "register", $"{Text}（{definition}）");
        }

        if ((definition.Anchor == "发现" ? inquiry.Discovered : inquiry.Act.From ?? inquiry.Discovered) is not { } present)
        {
            return inquiry.YesNo(definition.Anchor == "发现" ? "discovered" : "from", "anchor", Text);
        }

        var counted = register.Events.Where(earlier => Counts(earlier, inquiry)).ToList();

        if (counted.FirstOrDefault(earlier => DayOf(earlier) is { } day && IsInside(day, present)) is not { } hit)
        {
            return Verdict.Of(true, $"初次违法（{definition}）；已查询范围：{Said(searched)}，截至{searched.Through:yyyy-MM-dd}，没有应计入的记录");
        }

        return WasFoundLater(hit, inquiry)
            ? new(Truth.NotEstablished, $"较早发生、较晚发现的行为（{DayOf(hit):yyyy-MM-dd}）是否影响“初次”，须由人研究决定") { Refers = true }
            : Verdict.Of(false, $"不是初次：{DayOf(hit):yyyy-MM-dd}已有{Named(hit.Kind)}记录（{definition}）");
    }

    // Whether a result of this kind would itself count as an earlier event.
    public static bool WouldCount(FirstOffenceDefinition definition, Outcome outcome, bool disclosed) => definition.Prior switch
    {
        "处罚" => outcome is not (Outcome.ShallNotPunish or Outcome.MayNotPunish or Outcome.NoFault or Outcome.Incapable),
        "披露" => disclosed,
        _ => true,
    };

    private bool Counts(RegisterEvent earlier, Inquiry inquiry) =>
        (earlier.Subject is null || earlier.Subject == inquiry.Asked.Party.Id)
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
        "本机关" => earlier.Organ == organ.Code,
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
        prior < present && definition.Length switch
        {
            null => true,
            { Unit: PeriodUnit.Day } days => definition.CorrespondingDayCounts
                ? prior.AddDays(days.Length) >= present : prior.AddDays(days.Length) > present,
            { } length => definition.CorrespondingDayCounts
                ? Deadline.After(prior, length) >= present : Deadline.After(prior, length) > present,
        };

    private bool WasFoundLater(RegisterEvent earlier, Inquiry inquiry) =>
        definition.Prior == "发生" && earlier.Discovered is { } found && inquiry.Discovered is { } present && found > present;

    private static bool Begins(string? one, string other, int length) =>
        one is not null && one.Length >= length && other.Length >= length && one[..length] == other[..length];

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
