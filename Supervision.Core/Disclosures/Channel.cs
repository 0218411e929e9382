namespace Supervision.Core.Disclosures;

/// <summary>公示渠道: a place where records are shown.</summary>
/// <param name="Code">Stable, as in <c>rules/disclosure/channels.csv</c>, where the way of exchange stands.</param>
/// <param name="Name">Its public name.</param>
/// <param name="CountsForRate">Whether 公示率 asks for this channel (the two sites of the city's order).</param>
public sealed record Channel(string Code, string Name, bool CountsForRate);

public static class Channels
{
    public static readonly Channel CreditHunan = new("credit-hunan", "信用中国（湖南）", true);
    public static readonly Channel RegisterHunan = new("gsxt-hunan", "国家企业信用信息公示系统（湖南）", true);
    public static readonly Channel Portal = new("portal", "本市公示门户", false);

    public static readonly IReadOnlyList<Channel> All = [CreditHunan, RegisterHunan, Portal];

    /// <summary>The two sites on which every result must be visible.</summary>
    public static IEnumerable<Channel> Required => All.Where(channel => channel.CountsForRate);

    public static Channel? Find(string code) => All.FirstOrDefault(channel => channel.Code == code);
}
