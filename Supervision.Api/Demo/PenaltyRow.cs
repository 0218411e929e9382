using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Demo;

/// <summary>双公示文件的一行（样例）: one penalty, in the columns that the standard asks.</summary>
internal sealed record PenaltyRow(
    Subject Firm, string Number, string On, string Violation, string Clause, string Kind, string Content, string Organ, string OrganCode)
{
    public static IReadOnlyList<string> Headers { get; } =
    [
        "CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "CF_FRDB", "CF_WSH", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK", "CF_NR_WFFF",
        "CF_JDRQ", "CF_YXQ", "CF_CFJG", "CF_CFJGDM", "CF_SJLY", "CF_SJLYDM",
    ];

    /// <summary>In units of ten thousand yuan; empty where nothing is fined.</summary>
    public string Fine { get; init; } = "";

    public string[] Cells()
    {
        var party = Firm.Kind is SubjectKind.SoleTrader ? "个体工商户" : "法人及非法人组织";
        var taken = Kind.StartsWith("没收", StringComparison.Ordinal) ? "0.012000" : "";
        return
        [
            Firm.Name, party, Firm.Key.ToString(), "样例代表", Number, Violation, Violation, Clause, Kind, Content, Fine, taken,
            On, "2099/12/31", Organ, OrganCode, Organ, OrganCode,
        ];
    }
}
