using Supervision.Api.Papers;
using Supervision.Api.Settings;
using Supervision.Core.Time;

namespace Supervision.Api.Tests.Papers;

/// <summary>Papers print the address on which this installation's pages really are.</summary>
public sealed class PublicSiteTests
{
    [Theory]
    [InlineData("https://ssj.xiangtan.gov.cn/", "http://127.0.0.1:8090", "https://ssj.xiangtan.gov.cn")]
    [InlineData(null, "https://10.1.2.3:8443", "https://10.1.2.3:8443")]
    [InlineData(null, "http://0.0.0.0:8080", "")]
    [InlineData(null, "http://*:8080", "")]
    [InlineData(null, null, ApiSettings.DefaultUrl)]
    public void The_address_is_the_one_set_or_the_one_opened_and_none_where_nobody_can_know_it(string? set, string? opened, string address)
    {
        var settings = new ApiSettings("/", "", OfficeClock.At(TimeProvider.System, null), opened is null ? [] : [opened]) { PublicAddress = set };

        var site = new PublicSite(settings);

        Assert.Equal(address, site.Address);
        Assert.Equal(address.Length == 0 ? "" : $"{address}/paper/1", site.CheckPage("1"));
    }
}
