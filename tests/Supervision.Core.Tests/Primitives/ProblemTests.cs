using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Primitives;

public sealed class ProblemTests
{
    private static readonly Problem First = new("one", ProblemKind.Invalid, "第一处不对，请改。");
    private static readonly Problem Second = new("two", ProblemKind.Conflict, "第二处不对，请改。");

    [Fact]
    public void Nothing_wrong_is_no_problem() => Assert.Null(Problem.All(null, null));

    [Fact]
    public void One_thing_wrong_stands_alone()
    {
        Assert.Same(First, Problem.All(null, First, null));
        Assert.Empty(First.Parts);
    }

    [Fact]
    public void Several_are_told_at_once_each_on_a_line_and_each_by_itself()
    {
        var all = Problem.All(First, null, Second)!;

        Assert.Equal(("one", ProblemKind.Invalid, "第一处不对，请改。\n第二处不对，请改。"), (all.Code, all.Kind, all.Message));
        Assert.Equal([First, Second], all.Parts);
    }
}
