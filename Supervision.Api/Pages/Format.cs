using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Api.Disclosures;
using Supervision.Core.Plans;
using OfficeClock = Supervision.Core.Time.OfficeClock;

namespace Supervision.Api.Pages;

/// <summary>How times, digests, rates and deadlines are written on a page.</summary>
public static class Format
{
    private const int DigitsPerGroup = 4;
    private const string CodeOfProblem = "[a-z][a-z0-9-]*([.][a-z0-9-]+)+：";

    public static string Moment(DateTimeOffset at) => OfficeClock.InBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A line of the security log without the codes for programs that stand in it.</summary>
    public static string Told(string detail) => Regex.Replace(detail, CodeOfProblem, "", RegexOptions.NonBacktracking);

    /// <summary>From where somebody came.</summary>
    public static string Place(string address) => IPAddress.TryParse(address, out var known) && IPAddress.IsLoopback(known) ? "本机" : address;

    /// <summary>When nobody can be warned of a visit any more by what is told of a draw.</summary>
    public static string VisitsOver(InspectionTask task) => task.BackCheck is null ? "检查结束后" : "复核期限结束后";

    /// <summary>Groups of four, as they are read aloud.</summary>
    public static string Digest(string digest) => string.Join(' ', digest.Chunk(DigitsPerGroup).Select(group => new string(group)));

    /// <summary>Rounded down, so that 100 % is only said when nothing is missing.</summary>
    public static string Rate(decimal? rate) =>
        rate is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(known * 1000) / 10:0.0}%") : "暂无";

    public static string Share(string ratio) => decimal.Parse(ratio, CultureInfo.InvariantCulture).ToString("0.##%", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.##%", CultureInfo.InvariantCulture);

    public static string Deadline(DueDay deadline) => deadline.On == DateOnly.MaxValue ? "待节假日安排公布后确定" : Day(deadline.On) + deadline.WorkingDays switch
    {
        null => "",
        < 0 => $"，已逾期 {-deadline.WorkingDays} 个工作日",
        0 => "，今天到期",
        _ => $"，剩 {deadline.WorkingDays} 个工作日",
    };

    public static string DeadlineTone(DueDay deadline) => deadline.WorkingDays < 0 ? "bad" : "";
}
