namespace Supervision.Core.Credit;

/// <summary>
/// 公示期: from when to when one record may be shown on one channel under one policy. It is reckoned from the rules whenever it is asked, and kept
/// nowhere; that a record stands here shows it to nobody.
/// </summary>
/// <param name="Channel">信用中国 or 公示系统.</param>
/// <param name="Policy">As the rules call it.</param>
/// <param name="Reason">Why so, in one sentence with its clause.</param>
public sealed record Publicity(string Channel, string Policy, string PolicyTitle, string Reason)
{
    /// <summary>Null where a person must find it, or the policy has none.</summary>
    public DishonestyClass? Class { get; init; }

    /// <summary>First day, inclusive; null where it is not shown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null where it is not shown, or no day is set.</summary>
    public DateOnly? To { get; init; }

    /// <summary>First day on which repair can be asked for; null where it cannot.</summary>
    public DateOnly? RepairFrom { get; init; }

    public bool IsShownOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>As one line.</summary>
    public string Sentence
    {
        get
        {
            var named = Class is { } found ? DishonestyClasses.Terms.Of(found) + "，" : "";
            return $"{Channel}（{PolicyTitle}）：{named}{Days}";
        }
    }

    /// <summary>The days alone.</summary>
    public string Days
    {
        get
        {
            if (From is null)
            {
                return Reason;
            }

            if (To is not { } last)
            {
                return $"自{From:yyyy-MM-dd}公示，{Reason}";
            }

            var repair = RepairFrom is { } earliest ? $"，{earliest:yyyy-MM-dd}起可以申请修复" : "";
            return $"最长公示至{last:yyyy-MM-dd}{repair}";
        }
    }
}
