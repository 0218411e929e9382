using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>One act as its use case is called on the city, by whomever.</summary>
/// <param name="Right">Who may do it there.</param>
/// <param name="Kind">Of which kind of version its form would be; empty where it carries none.</param>
internal sealed record ActCall(ActRow Act, Actor Right, string Kind, Func<IServiceProvider, Actor, Task<Problem?>> Try)
{
    /// <summary>Steps that stand in the city and must be another's: who took them.</summary>
    public IReadOnlyList<Actor> Earlier { get; init; } = [];

    public static Problem? Of<T>(Result<T> result) where T : notnull => result.Match<Problem?>(_ => null, problem => problem);
}
