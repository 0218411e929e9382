using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Tests.Primitives;

public sealed class LineEndTests
{
    [Theory]
    [InlineData("project:a-1", true)]
    [InlineData("project:a-1\n", false)]
    public void A_line_end_is_no_part_of_a_targets_key(string text, bool accepted) =>
        Assert.Equal(accepted, SubjectKey.TryParse(text, out var key) && key.ToString() == text);

    [Theory]
    [InlineData("MR-430300", true)]
    [InlineData("MR-430300\n", false)]
    public void A_line_end_is_no_part_of_a_departments_code(string text, bool accepted) =>
        Assert.Equal(accepted, DepartmentCode.TryParse(text, out var code) && code.ToString() == text);

    [Theory]
    [InlineData("20个工作日", true)]
    [InlineData("20个工作日\n", false)]
    public void A_line_end_is_no_part_of_a_period(string text, bool accepted) => Assert.Equal(accepted, Period.TryParse(text, out _));
}
