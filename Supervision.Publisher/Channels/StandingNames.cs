using Supervision.Core.Disclosures;

namespace Supervision.Publisher.Channels;

/// <summary>The words of a feedback file or table.</summary>
internal static class StandingNames
{
    public static string Of(ReceiptStanding standing, bool withdraws) => standing switch
    {
        ReceiptStanding.Accepted => "已接收",
        ReceiptStanding.Rejected => "退回",
        _ => withdraws ? "已撤回" : "已公示",
    };

    /// <exception cref="FormatException">A word that no site has used so far.</exception>
    public static ReceiptStanding Parse(string word) => Find(word) ?? throw new FormatException(word);

    public static ReceiptStanding? Find(string word) => word switch
    {
        "已接收" => ReceiptStanding.Accepted,
        "退回" => ReceiptStanding.Rejected,
        "已公示" or "已撤回" => ReceiptStanding.Done,
        _ => null,
    };
}
