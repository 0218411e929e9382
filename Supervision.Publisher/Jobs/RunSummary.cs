using System.Globalization;

namespace Supervision.Publisher.Jobs;

/// <summary>What was done in one run, in words, and what an officer must look at.</summary>
public sealed class RunSummary
{
    private const int ShownAtMost = 20;
    private const int KeptAtMost = 1000;

    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _attention = [];

    public void Count(string what, int number) => _counts[what] = _counts.GetValueOrDefault(what) + number;

    /// <summary>What is said again in every round is said once.</summary>
    public void Attention(string line)
    {
        if (_attention.Count < KeptAtMost && !_attention.Contains(line))
        {
            _attention.Add(line);
        }
    }

    public IEnumerable<string> Lines()
    {
        foreach (var (what, number) in _counts.Where(pair => pair.Value > 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {what} {number}");
        }

        if (_counts.Values.All(number => number == 0))
        {
            yield return "  没有需要办理的事项。";
        }

        foreach (var line in _attention.Take(ShownAtMost))
        {
            yield return $"  请处理：{line}";
        }

        if (_attention.Count > ShownAtMost)
        {
            yield return $"  请处理：另有{_attention.Count - ShownAtMost}项。";
        }
    }
}
