using System.Globalization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Supervision.Api.Tests.Hosting;

/// <summary>An address that fits a route.</summary>
internal static class RouteSample
{
    public static string Of(RoutePattern route) =>
        "/" + string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Part(route, part)))));

    private static string Part(RoutePattern route, RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(string.Concat(parameter.ParameterPolicies.Select(policy => policy.Content))),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{route.RawText}: {part}")),
    };

    private static string Value(string constraint) => constraint switch
    {
        "" => "X-1",
        "guid" => Guid.Empty.ToString(),
        "int" or "long" => "1",
        _ when constraint.StartsWith("regex", StringComparison.Ordinal) => "m",
        _ => throw new InvalidOperationException($"No value is known for the constraint {constraint}."),
    };
}
