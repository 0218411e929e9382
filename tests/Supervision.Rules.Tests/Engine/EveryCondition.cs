using System.Globalization;
using System.Text;
using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Tests.Engine;

// A list in which every kind of condition stands with every parameter, also those that no real list has used yet. One item for each.
internal static class EveryCondition
{
    private static readonly string[] Plain =
    [
        "act_minor", "cooperation", "written_commitment", "substantive_compliance", "source_of_goods_explained", "no_falsification", "no_incident",
        "self_report", "no_subjective_fault", "subject_matter_scope_or_exclusion", "party_type_scope_or_exclusion", "location_scope",
        "harm_none", "harm_minor", "corrected_before_discovery_or_within_ordered_period", "corrected_within_ordered_period",
        "corrected_on_the_spot_or_immediately", "corrected_immediately_on_own_initiative", "corrected_during_order", "corrected_on_own_initiative", "first_offence", "no_illegal_gain", "not_on_serious_dishonesty_list",
    ];

    private static readonly string[] Written =
    [
        "{type: finding, name: no_incident, text: 没有投诉}",
        "{type: money_threshold, text: 不低于, fact: goods_value, at_least: 100}",
        "{type: money_threshold, text: 超过, fact: goods_value, more_than: 100}",
        "{type: money_threshold, text: 不超过, fact: turnover, at_most: 500}",
        "{type: ratio_threshold, text: 之间, fact: error_rate, at_least: 0.1, less_than: 0.2}",
        "{type: quantity_threshold, text: 少量}",
        "{type: quantity_threshold, text: 面积, fact: area_m2, more_than: 2, at_most: 10}",
        "{type: quantity_threshold, text: 箱数, fact: boxes, less_than: 3}",
        "{type: duration_threshold, text: 不足一个月, less_than: 1个月}",
        "{type: duration_threshold, text: 三十日以内, at_most: 30日}",
        "{type: duration_threshold, text: 超过十日才披露, more_than: 10日, until: 披露}",
        "{type: duration_threshold, text: 五到二十个工作日, at_least: 5个工作日, at_most: 20个工作日}",
        "{type: found_by, ways: [双随机, 投诉举报]}",
        "{type: found_by, ways: [自行披露]}",
        "{type: party, words: [小微企业, 学校]}",
        "{type: not, of: {type: party, words: [自然人]}}",
        "{type: not, of: {type: first_offence}}",
        "{type: any_of, of: [{type: harm_none}, {type: cooperation}, {type: not, of: {type: found_by, ways: [移送]}}]}",
        "{type: any_of, of: [{type: first_offence}, {type: harm_none}]}",
        "{type: all_of, of: [{type: any_of, of: [{type: act_minor}, {type: self_report}]}, {type: harm_minor}, {type: first_offence}]}",
        "{type: not, of: {type: all_of, of: [{type: act_minor}, {type: harm_minor}]}}",
    ];

    // Each condition stands under every kind somewhere.
    private static readonly string[] Kinds =
        ["可以不予处罚(首违)", "不予处罚(轻微)", "可以不予处罚(首违)", "不予处罚(清单混合/未区分)", "只免罚款", "从轻处罚", "减轻处罚"];

    // Without a notice for some years, so that days fall into them that cannot be reckoned.
    public static WorkingDayCalendar Calendar { get; } =
        new(new[] { new DateOnly(2022, 1, 3), new(2023, 1, 2), new(2024, 1, 1), new(2026, 1, 1) }.ToDictionary(day => day, _ => false));

    public static string List
    {
        get
        {
            var text = new StringBuilder("""
                list:
                  id: EVERY
                  title: 每种条件
                  issuer: 测试
                  level: nation
                  regions: ['000000']
                  effective: {from: 2020-01-01, to: null}
                  verified: text_seen
                  first_offence: {length: 1年, comparator: 不满, anchor: 发现, prior: 处理决定, sameness: 同领域, scope: 全省, subject: 统一社会信用代码}
                items:

                """);

            foreach (var (n, condition) in Conditions().Index())
            {
                text.Append(CultureInfo.InvariantCulture, $$"""
                      - id: EVERY-{{n:D3}}
                        domain: 市场监管
                        violation: 第{{n}}种行为
                        penalty_basis: 某条例第{{n}}条
                        kind: {{Kinds[n % Kinds.Length]}}
                        conditions: [{{condition}}]
                        {{Also(n, condition)}}
                        verified: text_seen
                        articles_verified: text_seen

                    """);
            }

            return text.ToString();
        }
    }

    // The records of the case lie on the very day to which a look-back of two years reaches, from one of the days that lists look back from; and
    // of every fourth it was found that there is no fault, which is rare otherwise.
    public static ExemptionCase AtTheEdge(ExemptionCase asked, int number)
    {
        if (number % 8 == 1)
        {
            asked = asked with { Acts = [.. asked.Acts.Select(Faultless)] };
        }

        var act = asked.Acts[0];
        var present = (number % 3) switch { 0 => act.From, 1 => act.Discovered, _ => asked.Decided };
        var day = present?.AddYears(-2);
        return asked.Register is not { } register ? asked : asked with
        {
            Register = register with { Events = [.. register.Events.Select(told => told with { Occurred = day, Discovered = day, Decided = day, Recorded = null })] },
        };
    }

    private static Act Faultless(Act act) =>
        act with { Findings = new Dictionary<string, bool>(act.Findings) { ["no_subjective_fault"] = true } };

    private static string Also(int n, string condition) => (n % 4) switch
    {
        0 => $"stands_for: {{harm: [{condition.Split(',', '}')[0].Split(": ")[1]}]}}",
        1 => "no_fault: {clause: 某法第136条, effect: may, keeps: 没收违法物品, requires: [source_of_goods_explained]}",
        2 => "keeps: [没收违法所得]",
        _ => "root: 33(1)a",
    };

    private static IEnumerable<string> Conditions() =>
        [.. Plain.Select(type => $"{{type: {type}, text: 条件{type}}}"), .. Written, .. FixedPeriods(), .. Definitions()];

    private static IEnumerable<string> FixedPeriods() =>
        from starts in FixedPeriodCondition.Starts
        from shifts in new[] { "true", "false" }
        from period in new[] { "10日", "5个工作日" }
        select $"{{type: corrected_within_fixed_period, period: {period}, starts: {starts}, shifts: {shifts}}}";

    // Every third, so that each word meets each other word somewhere.
    private static IEnumerable<string> Definitions() =>
        (from comparator in FirstOffenceDefinition.Comparators
         from anchor in FirstOffenceDefinition.Anchors
         from prior in FirstOffenceDefinition.Counts
         from sameness in FirstOffenceDefinition.Samenesses
         from scope in FirstOffenceDefinition.Scopes
         select (comparator, anchor, prior, sameness, scope)).Where((_, n) => n % 3 == 0).Select((one, n) =>
            $"{{type: first_offence, definition: {{{(n % 5 == 0 ? "" : "length: 2年, ")}comparator: {one.comparator}, anchor: {one.anchor}, prior: {one.prior}, "
            + $"sameness: {one.sameness}, scope: {one.scope}, {(one.scope == "指定系统" ? "system: 海关企业进出口信用管理系统, " : "")}subject: 统一社会信用代码}}}}");
}
