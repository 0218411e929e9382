using Supervision.Core.Commitments;

namespace Supervision.Core.Tests.Commitments;

public sealed class CommitmentStateTests
{
    [Theory]
    [InlineData(CommitmentState.Given, CommitmentState.Kept, true)]
    [InlineData(CommitmentState.Given, CommitmentState.Excused, false)]
    [InlineData(CommitmentState.ToCorrect, CommitmentState.Excused, true)]
    [InlineData(CommitmentState.Kept, CommitmentState.Broken, false)]
    [InlineData(CommitmentState.Broken, CommitmentState.Repaired, true)]
    [InlineData(CommitmentState.Repaired, CommitmentState.Given, false)]
    [InlineData(CommitmentState.Told, CommitmentState.Kept, false)]
    [InlineData(CommitmentState.Declined, CommitmentState.Given, false)]
    public void An_excuse_follows_a_breach_found_and_nothing_follows_what_was_kept(CommitmentState before, CommitmentState after, bool may) =>
        Assert.Equal(may, CommitmentStates.MayFollow(before, after));

    [Fact]
    public void Every_state_can_be_reached_and_has_its_words()
    {
        var reached = new HashSet<CommitmentState> { CommitmentState.Told };
        var waiting = new Queue<CommitmentState>(reached);

        while (waiting.TryDequeue(out var state))
        {
            foreach (var next in CommitmentStates.Following(state).Where(reached.Add))
            {
                waiting.Enqueue(next);
            }
        }

        Assert.Equal(Enum.GetValues<CommitmentState>(), reached.Order());
        Assert.All(reached, state => Assert.NotEmpty(CommitmentStates.Terms.Of(state)));
    }

    [Fact]
    public void Only_what_is_settled_is_told_of_the_subject()
    {
        Assert.True(CommitmentStates.IsKept(CommitmentState.Kept));
        Assert.False(CommitmentStates.IsKept(CommitmentState.Broken));
        Assert.Null(CommitmentStates.IsKept(CommitmentState.ToCorrect));
        Assert.Null(CommitmentStates.IsKept(CommitmentState.Excused));
    }
}
