using Supervision.Rules.Periods;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Periods;

public sealed class EmergencyTermTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void What_an_office_has_not_adopted_decides_in_a_demonstration_alone()
    {
        var terms = Load(Repository.PathTo("rules"));
        Assert.Null(terms.Approval(new(2025, 12, 31)));

        foreach (var term in new[] { terms.Approval(Day)!, terms.Backfill(Day)! })
        {
            Assert.True(term.Decides(isDemonstration: true));
            Assert.False(term.Decides(isDemonstration: false));
            Assert.True((term with { AdoptedBy = "潭市监〔2026〕1号" }).Decides(isDemonstration: false));
        }
    }

    [Fact]
    public void Hours_run_from_the_moment_and_days_from_the_day_after()
    {
        var terms = Load(Repository.PathTo("rules"));
        var at = new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.FromHours(8));
        Assert.Equal(at.AddDays(1), terms.Approval(Day)!.After(at));
        Assert.Equal(new(2026, 12, 11), terms.Backfill(Day)!.LastDay(Day));
        Assert.Equal("24小时", terms.Approval(Day)!.Text);
    }

    [Theory]
    [InlineData("unit: 小时", "unit: 日", "应为小时")]
    [InlineData("length: 24", "length: 0", "应为1到366的整数")]
    [InlineData("id: backfill", "id: other", "approval-afterwards或者backfill")]
    [InlineData("mark: 待核", "mark: 大概", "核、旧知、待核之一")]
    public void A_row_that_is_wrong_is_told_with_what_should_stand_there(string right, string wrong, string told)
    {
        var folder = Directory.CreateTempSubdirectory("terms");

        try
        {
            var at = Directory.CreateDirectory(Path.Combine(folder.FullName, "periods"));
            var text = File.ReadAllText(Repository.PathTo("rules", "periods", "emergencies.yaml"));
            File.WriteAllText(Path.Combine(at.FullName, "emergencies.yaml"), text.Replace(right, wrong, StringComparison.Ordinal));
            Assert.Contains(told, EmergencyTerms.Load(folder.FullName).Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static EmergencyTerms Load(string rules) => EmergencyTerms.Load(rules).Match(terms => terms, problem => throw new InvalidOperationException(problem.Message));
}
