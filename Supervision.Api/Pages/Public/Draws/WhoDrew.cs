using Supervision.Core.Draws.Protocol.Audits;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>What a step of a ceremony is called on the page of a draw.</summary>
public static class WhoDrew
{
    public static string Named(CeremonyStep step) => step.Step switch
    {
        CeremonyStep.Frozen => "冻结名录",
        CeremonyStep.Committed => "公布抽取规则，作出承诺",
        CeremonyStep.Value => $"登记公开数值：{step.Source}",
        CeremonyStep.Absent => $"声明没有产生：{step.Source}",
        CeremonyStep.Opened => "揭示随机数",
        CeremonyStep.Revealed => "揭示完毕，种子确定",
        CeremonyStep.Drawn => "抽取",
        CeremonyStep.Locked => "锁定",
        _ => step.Step,
    };
}
