using Supervision.Core.Calendars;

namespace Supervision.Api.Hosting;

/// <summary>What the host must be told; there is nothing else to set.</summary>
/// <param name="Root">The folder with <c>rules/</c>.</param>
/// <param name="Urls">Where it listens; empty when it does not.</param>
public sealed record ApiSettings(string Root, string ConnectionString, OfficeClock Clock, IReadOnlyList<string> Urls)
{
    public string RulesFolder => Path.Combine(Root, "rules");

    /// <summary>Only this machine: the office pages know no sign-in yet.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8080";
}
