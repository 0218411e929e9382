using Supervision.Api.Demo.City;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Demo;

/// <summary>双公示文件（样例）: penalties as the systems of the offices send them, about firms that were drawn; made up, one row deliberately wrong.</summary>
internal static class CreditFile
{
    public const string OwnPenalty = "潭市监罚〔2026〕118号（样例）";

    private const string OwnOrgan = "湘潭市市场监督管理局（样例）";

    private static readonly string LabourCode = CreditCode.Complete("11430300006001055").ToString();

    private static readonly string OwnCode = CreditCode.Complete("11430300006001004").ToString();

    /// <param name="once">Handled once by the labour inspection.</param>
    /// <param name="thrice">Three times.</param>
    /// <param name="own">Fined by the market bureau after its check.</param>
    public static CityTable Of(Subject once, Subject thrice, Subject own)
    {
        IReadOnlyList<PenaltyRow> rows =
        [
            Labour(once, 1, "2025/06/18"), Labour(thrice, 2, "2025/03/05"), Labour(thrice, 3, "2025/08/21"), Labour(thrice, 4, "2025/11/12"),
            new(own, OwnPenalty, "2026/11/09", "预包装食品标签不符合规定", "食品安全法第一百二十五条第一款第二项", "没收非法财物", "没收标签不符合规定的食品12袋", OwnOrgan, OwnCode),
            Labour(once, 5, "2025/13/40"),
        ];
        string[] headers = [.. PenaltyRow.Headers];
        return new("双公示行政处罚", headers, [.. rows.Select(row => row.Cells())]);
    }

    private static PenaltyRow Labour(Subject firm, int number, string on) =>
        new(firm, $"潭人社监罚〔2025〕{number}号（样例）", on, "拖欠劳动者工资", "保障农民工工资支付条例第五十三条", "罚款", "罚款一万元",
            "湘潭市人力资源和社会保障局（样例）", LabourCode)
        { Fine = "1.000000" };
}
