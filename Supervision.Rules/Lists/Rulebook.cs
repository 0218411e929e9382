using System.Collections.Concurrent;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Language;
using Supervision.Rules.Periods;

namespace Supervision.Rules.Lists;

/// <summary>规则库: the lists, readings, periods and calendar of one version. It is read once and asked often.</summary>
public sealed class Rulebook
{
    private readonly RuleSources _sources;
    private readonly (RuleText Text, ExemptionList List)[] _lists;
    private readonly Dictionary<string, ListItem[]> _items;
    private readonly ILookup<string, ListItem> _byIdentity;
    private readonly Dictionary<string, string> _identities;
    private readonly DateOnly[] _known;
    private readonly ConcurrentDictionary<DateOnly, Rulebook> _earlier = new();

    internal Rulebook(RuleSources sources, (RuleText Text, ExemptionList List)[] lists, Readings readings, IReadOnlyList<LawChange> laws)
    {
        (_sources, _lists, Readings, Laws, Periods, Calendar) = (sources, lists, readings, laws, sources.Periods, sources.Calendar);
        var items = lists.SelectMany(pair => pair.List.Items).ToList();
        _items = items.GroupBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderBy(item => item.List.From).ToArray(), StringComparer.Ordinal);
        _identities = new(StringComparer.Ordinal);

        foreach (var item in items)
        {
            _identities.TryAdd(Identities.Plain(item.Violation), Identities.Of(item));
        }

        _byIdentity = items.ToLookup(Identities.Of, StringComparer.Ordinal);
        _known = [.. lists.Select(pair => pair.List.Known).OfType<DateOnly>().Distinct().Order()];
        Version = DigestOf(sources.Others.Concat(lists.Select(pair => $"{pair.Text.Name} {pair.Text.Sum}")));
    }

    /// <summary>Digest of the files that decide.</summary>
    public string Version { get; }

    /// <summary>The digest of a rulebook of these texts.</summary>
    /// <param name="texts">Name and digest of each, with a space between; lists last.</param>
    public static string DigestOf(IEnumerable<string> texts) => Digest.Of(string.Concat(texts.Select(line => line + "\n")));

    public int ListCount => _lists.Length;

    public int ItemCount => _items.Count;

    internal IEnumerable<ExemptionList> Lists => _lists.Select(pair => pair.List);

    internal IEnumerable<ListItem> Items => Lists.SelectMany(list => list.Items);

    internal Readings Readings { get; }

    internal IReadOnlyList<LawChange> Laws { get; }

    internal PeriodTable Periods { get; }

    internal WorkingDayCalendar Calendar { get; }

    /// <summary>Reads everything under <c>rules/</c> that decides exemptions. A list with any defect decides nothing.</summary>
    public static Result<Rulebook> Load(string rulesRoot) =>
        RuleSources.From(rulesRoot).Match(Read, problem => problem);

    /// <summary>Reads the texts, or says what is wrong with the first that has a defect.</summary>
    public static Result<Rulebook> Read(RuleSources sources)
    {
        var read = RulebookReader.Read(sources, out var problems);
        return read is not null ? read : problems[0];
    }

    /// <summary>Everything that is wrong, one problem for each file; empty when the texts make a rulebook.</summary>
    public static IReadOnlyList<Problem> Check(RuleSources sources)
    {
        _ = RulebookReader.Read(sources, out var problems);
        return problems;
    }

    /// <summary>The rules as far as they were known on that day; the same day gives the same rulebook whatever was added later.</summary>
    public Rulebook AsKnown(DateOnly day)
    {
        if (_known.Length == 0 || _known[^1] <= day)
        {
            return this;
        }

        var last = _known.LastOrDefault(known => known <= day);
        return _earlier.GetOrAdd(last, static (until, whole) =>
            RulebookReader.Read(
                whole._sources with { Lists = [.. whole._lists.Where(pair => pair.List.Known is not { } known || known <= until).Select(pair => pair.Text)] },
                out var problems) ?? throw new RuleFileException(problems[0]), this);
    }

    internal ListItem[] Versions(string id) => _items.TryGetValue(id, out var found) ? found : [];

    internal ListItem? Find(string? id) => id is not null && _items.TryGetValue(id, out var found) ? found[^1] : null;

    internal IEnumerable<ListItem> ByViolation(string violation) => _byIdentity[IdentityOf(violation)];

    // What an act is, whatever list names it: by its item, or by its words.
    internal string? IdentityOf(string? violation, string? item)
    {
        if (Find(item) is { } found)
        {
            return Identities.Of(found);
        }

        return violation is null ? null : IdentityOf(violation);
    }

    private string IdentityOf(string violation)
    {
        var plain = Identities.Plain(violation);
        return _identities.GetValueOrDefault(plain) ?? plain;
    }
}
