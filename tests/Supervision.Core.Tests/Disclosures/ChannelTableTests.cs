using Supervision.Core.Disclosures;

namespace Supervision.Core.Tests.Disclosures;

/// <summary>A table in which one site ends and another begins on 16 September 2026.</summary>
public sealed class ChannelTableTests
{
    private static readonly DateOnly Before = new(2026, 9, 15);
    private static readonly DateOnly After = new(2026, 9, 16);

    private static readonly ChannelTable Channels = ChannelTable.Read(new("rules/disclosure/channels.csv", """
        channel,name,exchange,folder,batch,first_pause_minutes,longest_pause_minutes,from,to,source,mark
        old,旧网站,file,old,500,60,1440,2019-01-01,2026-09-15,试验,待核
        new,新网站,database,,500,60,1440,2026-09-16,,试验,待核
        portal,门户,portal,portal,500,60,1440,2019-01-01,,试验,核
        """)).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void The_channels_are_those_of_the_day()
    {
        Assert.Equal(["old", "portal"], Channels.On(Before).Select(channel => channel.Code));
        Assert.Equal(["new", "portal"], Channels.On(After).Select(channel => channel.Code));
        Assert.Null(Channels.Find("old", After));
    }

    [Fact]
    public void The_rate_asks_for_the_sites_of_the_day_and_never_for_the_portal() =>
        Assert.Equal(("old", "new"), (Assert.Single(Channels.RequiredOn(Before)).Code, Assert.Single(Channels.RequiredOn(After)).Code));

    [Fact]
    public void A_channel_that_has_ended_is_still_told_of_by_its_name()
    {
        Assert.Equal(["old", "new", "portal"], Channels.BegunBy(After).Select(channel => channel.Code));
        Assert.Equal("旧网站", Channels.NameOf("old"));
        Assert.Equal("nobody", Channels.NameOf("nobody"));
    }

    [Fact]
    public void A_way_of_exchange_that_nobody_knows_is_refused() => Assert.Equal(
        "rules/disclosure/channels.csv第2行：“exchange”写的是“post”，应为file、database、portal之一。请改正这一格。",
        ChannelTable.Read(new("rules/disclosure/channels.csv", """
            channel,name,exchange,folder,batch,first_pause_minutes,longest_pause_minutes,from,to,source,mark
            old,旧网站,post,old,500,60,1440,2019-01-01,,试验,待核
            """)).Match(_ => "", problem => problem.Message));
}
