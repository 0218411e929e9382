using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Channels;

/// <summary>What came from a site at once: answers to single entries, or the list of everything it shows.</summary>
/// <param name="Name">By this the site knows it again.</param>
/// <param name="Trouble">Why it cannot be read; null when it can.</param>
public record ChannelFeedback(string Name, IReadOnlyList<SiteAnswer> Answers, ShownList? Shown, string? Trouble = null)
{
    /// <summary>What can be entered or set aside by itself, so that one bad answer does not keep the others.</summary>
    public virtual IReadOnlyList<ChannelFeedback> Parts => [this];
}

public sealed record SiteAnswer(string Key, ReceiptStanding Standing, string? Number, string? Words, DateTimeOffset At)
{
    private const int WordsMaxLength = 10_000;

    /// <summary>What keeps this answer from being entered, in words; null when nothing does.</summary>
    public string? WhyNot(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Key))
        {
            return "没有写数据编号";
        }

        if (Key.Length > DeliveryReceipt.KeyMaxLength || Number?.Length > DeliveryReceipt.NumberMaxLength)
        {
            return $"数据编号或者回执编号超过{DeliveryReceipt.KeyMaxLength}个字";
        }

        if (Words?.Length > WordsMaxLength)
        {
            return $"说明超过{WordsMaxLength}个字";
        }

        if (!StorableText.Is(Key) || !StorableText.Is(Number) || !StorableText.Is(Words))
        {
            return "有不能保存的字符（空字符）";
        }

        return PossibleTime.Is(At, now) ? null : $"回执时间“{At:yyyy-MM-dd HH:mm}”不可能";
    }
}

internal static class PossibleTime
{
    private const int FirstYear = 2000;

    // A clock of the other side may go a little before ours.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public static bool Is(DateTimeOffset at, DateTimeOffset now) => at.Year >= FirstYear && at <= now + Ahead;
}

/// <param name="AsOf">The moment the list speaks of.</param>
public sealed record ShownList(DateTimeOffset AsOf, IReadOnlySet<string> Keys)
{
    /// <summary>What keeps this list from being compared, in words; null when nothing does.</summary>
    public string? WhyNot(DateTimeOffset now)
    {
        if (!PossibleTime.Is(AsOf, now))
        {
            return $"时间“{AsOf:yyyy-MM-dd HH:mm}”不可能";
        }

        var odd = Keys.Any(key => key.Length > DeliveryReceipt.KeyMaxLength || !StorableText.Is(key));
        return odd ? "有的数据编号太长，或者有不能保存的字符" : null;
    }
}
