using System.Xml.Linq;
using Supervision.Rules.Engine.NRules;

namespace Supervision.Rules.Tests.Engine;

public sealed class RuleNetworkTests
{
    [Fact]
    public void The_network_of_every_list_can_be_drawn_and_its_nodes_are_counted() => Assert.All(Books.Whole.Lists, list =>
    {
        Assert.True(RuleNetwork.Of(Books.Whole, list.Id).Succeeded(out var network, out _));

        var drawn = XDocument.Parse(network.Dgml);
        XNamespace dgml = "http://schemas.microsoft.com/vs/2009/dgml";
        Assert.Equal(network.Nodes.Values.Sum(), drawn.Descendants(dgml + "Node").Count());
        Assert.Equal(network.Links, drawn.Descendants(dgml + "Link").Count());
        Assert.InRange(network.Rules, Books.Whole.Lists.Last(one => one.Id == list.Id).Items.Count, int.MaxValue);
    });

    [Fact]
    public void A_list_that_is_not_there_is_named_with_the_one_that_was_meant()
    {
        var known = Books.Whole.Lists.First().Id;

        Assert.False(RuleNetwork.Of(Books.Whole, known + "x").Succeeded(out _, out var problem));

        Assert.Equal("rules.list-not-found", problem.Code);
        Assert.Contains($"是不是“{known}”", problem.Message, StringComparison.Ordinal);
    }
}
