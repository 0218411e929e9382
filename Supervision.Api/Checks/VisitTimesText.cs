using System.Globalization;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Checks;

/// <summary>Times of visits, one line for each target: its code, its name or nothing, then day, hour and minute.</summary>
public static class VisitTimesText
{
    private static readonly char[] Marks = [',', '，', '\t', ' ', '\u3000'];
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];
    private static readonly string[] Hours = ["H:mm", "H时mm分"];

    /// <summary>The checks that wait for it, each on a line that lacks only the time.</summary>
    public static string Begun(IEnumerable<InspectionCheck> waiting) =>
        string.Join('\n', waiting.Select(check => $"{check.Target}，{check.TargetName}，"));

    public static Result<VisitTimes> Read(string? text)
    {
        var times = new Dictionary<SubjectKey, DateTimeOffset>();
        var (unread, twice) = (new List<string>(), new List<string>());

        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            if (parts.Length < 3 || !SubjectKey.TryParse(parts[0], out var target) || MomentOf(parts[^2], parts[^1]) is not { } moment)
            {
                unread.Add(line);
            }
            else if (!times.TryAdd(target, moment))
            {
                twice.Add(line);
            }
        }

        if (unread.Count > 0)
        {
            return CheckFormProblems.VisitTime(unread);
        }

        return twice.Count > 0 ? CheckFormProblems.VisitTimeTwice(twice) : new VisitTimes(times);
    }

    private static DateTimeOffset? MomentOf(string day, string hour)
    {
        if (!DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || !TimeOnly.TryParseExact(hour.Replace('：', ':'), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return null;
        }

        return new DateTimeOffset(on.ToDateTime(at), OfficeClock.Offset);
    }
}
