using System.Collections.Concurrent;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>演示库里各经办人的会话令牌: one for each who was named, as long as the program runs.</summary>
public sealed class NamedTokens
{
    private readonly ConcurrentDictionary<(Actor Actor, PersonId Id), string> _tokens = new();

    public string? Find(Actor actor) => _tokens.GetValueOrDefault((actor, actor.Id));

    public string Keep(Actor actor, string token) => _tokens.GetOrAdd((actor, actor.Id), token);
}
