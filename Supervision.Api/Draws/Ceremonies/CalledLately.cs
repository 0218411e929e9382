using System.Collections.Concurrent;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>
/// The codes of a ceremony just called, in memory alone and for a few minutes: of a double click the browser shows the second answer,
/// and the codes stand nowhere else.
/// </summary>
public sealed class CalledLately(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Actor By, CalledCeremony Called, DateTimeOffset At)> _called = new(StringComparer.Ordinal);

    public void Keep(Actor by, CalledCeremony called)
    {
        foreach (var (number, old) in _called.Where(pair => !IsFresh(pair.Value.At)))
        {
            _called.TryRemove(KeyValuePair.Create(number, old));
        }

        _called[called.Ceremony.Number] = (by, called, clock.GetUtcNow());
    }

    /// <summary>Null for another actor, and when it was too long ago.</summary>
    public CalledCeremony? Find(Actor by, string number) =>
        _called.TryGetValue(number, out var found) && found.By == by && IsFresh(found.At) ? found.Called : null;

    private bool IsFresh(DateTimeOffset at) => clock.GetUtcNow() - at < Kept;
}
