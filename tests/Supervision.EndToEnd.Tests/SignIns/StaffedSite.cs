using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.EndToEnd.Tests.Pages;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>The program on a real port, with people who have accounts. Passkeys know no numbers for a name, so it is asked for by another.</summary>
public sealed class StaffedSite : IAsyncLifetime
{
    private readonly OfficeSite _site = new();

    public string Address => _site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    internal SmallCity City => _site.City;

    internal Staff Staff { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        Staff = new(_site.City);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
