using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Testing;

namespace Supervision.Core.Tests.Draws;

public sealed class FrameLineTests
{
    [Theory]
    [InlineData("v1")]
    [InlineData("v3")]
    public void Every_line_of_a_frame_proves_its_place_and_carries_the_ticket_of_the_draw(string vector)
    {
        var bundle = DrawBundle.Read(Repository.PathTo("tests", "vectors", "draw", vector)).Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        var tickets = bundle.Draw().Result.ToDictionary(line => line.Target, line => line.Ticket);

        for (var i = 0; i < bundle.Frame.Count; i++)
        {
            var line = FrameLine.Of(bundle.Frame, bundle.FrameKey, i, bundle.Reveal);

            Assert.Equal(bundle.Rule.FrameRoot, line.Root);
            Assert.Equal(tickets.GetValueOrDefault(line.Target, line.Ticket), line.Ticket);
        }
    }

    [Fact]
    public void A_line_with_another_stratum_leads_to_another_root()
    {
        var bundle = DrawBundle.Read(Repository.PathTo("tests", "vectors", "draw", "v3")).Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        var line = FrameLine.Of(bundle.Frame, bundle.FrameKey, 2, bundle.Reveal);

        Assert.NotEqual(bundle.Rule.FrameRoot, (line with { Stratum = "S9" }).Root);
        Assert.NotEqual(bundle.Rule.FrameRoot, (line with { Index = 3 }).Root);
    }
}
