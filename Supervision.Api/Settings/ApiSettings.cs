using System.Security.Cryptography;
using Supervision.Core.Time;

namespace Supervision.Api.Settings;

/// <summary>What the host must be told; there is nothing else to set.</summary>
/// <param name="Root">The folder with <c>rules/</c>.</param>
/// <param name="Urls">Where it listens with all its pages; empty when it does not.</param>
public sealed record ApiSettings(string Root, string ConnectionString, OfficeClock Clock, IReadOnlyList<string> Urls)
{
    public string RulesFolder => Path.Combine(Root, "rules");

    /// <summary>By which public pages read the database; null: as the program does.</summary>
    public string? PublicConnectionString { get; init; }

    /// <summary>By which the pages of a supervisor read the database; null: as the program does.</summary>
    public string? SupervisorConnectionString { get; init; }

    /// <summary>Where keys are kept, outside the database.</summary>
    public string KeysFolder { get; init; } = Path.Combine(Root, "data", "keys");

    /// <summary>Where keys of frames and labels of strata come from. Only a test that must be repeatable sets another.</summary>
    public RandomNumberGenerator Chance { get; init; } = RandomNumberGenerator.Create();

    /// <summary>What each address opens.</summary>
    public IReadOnlyList<DoorAddress> Doors { get; init; } = [.. Urls.Select(url => new DoorAddress(Door.Both, url))];

    public KnownProxies Proxies { get; init; } = KnownProxies.None;

    /// <summary>What <c>security.txt</c> says; null when there is none.</summary>
    public SecurityContact? SecurityContact { get; init; }

    /// <summary>By which the office's people may sign in as well; null when there is none.</summary>
    public OpenIdClient? IdentityService { get; init; }

    /// <summary>What is shown under https; null when no address asks for it.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>The name of the transparency log, or null for one after the database. It binds from the first start on.</summary>
    public string? LogOrigin { get; init; }

    /// <summary>公开网站的地址, as papers print it; null: the first address on which the pages are opened.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Only this machine, until another address is asked for.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8080";

    public const string DefaultOfficeUrl = "http://127.0.0.1:8081";
}
