using Supervision.Core.LawTables;

namespace Supervision.Core.Repairs;

/// <summary>修复收件渠道: the site that forwards an application, or the counter of the office.</summary>
public enum RepairChannel { CreditChina, PublicitySystem, Counter }

/// <summary>How the channels are called.</summary>
public static class RepairChannels
{
    public static readonly Terms<RepairChannel> Terms = new(
        (RepairChannel.CreditChina, "信用中国"), (RepairChannel.PublicitySystem, "公示系统"), (RepairChannel.Counter, "窗口"));

    public static string Named(this RepairChannel channel) => Terms.Of(channel);
}
