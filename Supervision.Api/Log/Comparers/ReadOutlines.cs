using System.Collections.Concurrent;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.Log.Comparers;

/// <summary>What kept texts say of themselves, by the sums of what was read: a text says the same however often it is asked.</summary>
public sealed class ReadOutlines
{
    private readonly ConcurrentDictionary<(string Text, string Readings), ListOutline?> _outlines = new();

    /// <summary>Null where the text is no list.</summary>
    public ListOutline? Of(RuleText text, RuleText readings)
    {
        return _outlines.GetOrAdd((text.Sum, readings.Sum), _ => ListOutline.Read(text, readings).Match<ListOutline?>(read => read, _ => null));
    }
}
