using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>频次: how often addresses of one kind may be asked for within a minute.</summary>
/// <param name="Each">By one visitor.</param>
/// <param name="Together">By all visitors together; null where they do not hinder each other.</param>
/// <param name="PostsOnly">Whether only what is sent counts, not the reading of the page with the form.</param>
internal sealed record RouteGroup(string Name, int Each, int? Together, bool PostsOnly, Problem TooOften)
{
    public bool Counts(HttpRequest request) => !PostsOnly || HttpMethods.IsPost(request.Method);
}
