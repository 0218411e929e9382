using System.Collections.Concurrent;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>Rulebooks that were read once, by digest. A digest names its texts, so nothing here can grow old.</summary>
public sealed class RulebookCache
{
    private readonly ConcurrentDictionary<string, CurrentRules> _read = new(StringComparer.Ordinal);

    public CurrentRules? Find(string digest) => _read.GetValueOrDefault(digest);

    public CurrentRules Keep(Rulebook book) => _read.GetOrAdd(book.Version, _ => new(book, RuleEngines.For(book)));
}

/// <summary>A rulebook and the engine that decides by it.</summary>
public sealed record CurrentRules(Rulebook Book, IRuleEngine Engine);
