using System.Text.RegularExpressions;

namespace Supervision.Architecture.Tests;

/// <summary>Addresses of package sources and paths of the machine on which a file was written.</summary>
public static partial class Traces
{
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"packageSources|/v3/index\.json|(?<![\w.\-/}$])/(?:work|root|home|workspace|tmp/wt)/[\w.\-]+")]
    private static partial Regex Pattern();
}
