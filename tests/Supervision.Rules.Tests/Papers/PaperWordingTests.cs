using Supervision.Core.Primitives;
using Supervision.Rules.Papers;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Papers;

public sealed class PaperWordingTests
{
    private static readonly PaperWording Wording = PaperWording.Load(Repository.PathTo("rules"))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void A_decision_tells_both_periods_of_the_rule_file()
    {
        Assert.Contains("60日内向湘潭市人民政府申请行政复议", RemediesOf("430300-SJ"), StringComparison.Ordinal);
        Assert.Contains("6个月内依法向湘潭市岳塘区人民法院提起行政诉讼", RemediesOf("430300-SJ"), StringComparison.Ordinal);
    }

    // 行政复议法第27条.
    [Fact]
    public void Against_a_tax_bureau_one_turns_to_the_next_higher_one() =>
        Assert.Contains("向国家税务总局湖南省税务局申请行政复议", RemediesOf("430300-SW"), StringComparison.Ordinal);

    [Fact]
    public void A_department_or_a_day_that_the_table_does_not_know_has_no_office()
    {
        Assert.Null(Wording.Office(DepartmentCode.Parse("430399-SJ"), new(2026, 3, 5)));
        Assert.Null(Wording.Office(DepartmentCode.Parse("430300-SJ"), new(2023, 12, 31)));
        Assert.NotNull(Wording.Office(DepartmentCode.Parse("430300-SJ"), new(2024, 1, 1)));
    }

    [Theory]
    [InlineData("authority: 国家税务总局湖南省税务局", "authority: 湘潭市人民政府", "“authority”写的是“湘潭市人民政府”，应为上一级主管部门的名称：税务实行垂直领导，不向人民政府申请复议")]
    [InlineData("court: 湘潭市岳塘区人民法院", "court: 有管辖权的人民法院", "“court”写的是“有管辖权的人民法院”，应为一个人民法院的名称")]
    public void An_office_that_would_send_a_party_astray_is_refused_with_its_line(string right, string wrong, string told)
    {
        var rules = Directory.CreateTempSubdirectory();
        var papers = Directory.CreateDirectory(Path.Combine(rules.FullName, "papers"));

        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("rules", "papers")))
        {
            File.WriteAllText(Path.Combine(papers.FullName, Path.GetFileName(file)), File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));
        }

        Assert.False(PaperWording.Load(rules.FullName).Succeeded(out _, out var problem));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        rules.Delete(recursive: true);
    }

    [Fact]
    public void The_five_prohibitions_hold_eight_things_not_to_be_done()
    {
        Assert.True(Wording.Notice(new(2026, 3, 5)).Succeeded(out var rule, out _));

        Assert.Equal(5, rule.Wording.Conduct.Count(line => line.StartsWith("严禁", StringComparison.Ordinal)));
        Assert.Equal(8, rule.Wording.Conduct.Sum(line => line.Split("不得").Length - 1));
        Assert.Equal(2, rule.MinInspectors);
    }

    [Fact]
    public void A_day_before_the_texts_came_into_force_is_refused()
    {
        Assert.False(Wording.Notice(new(2024, 12, 31)).Succeeded(out _, out var problem));

        Assert.Equal("paper.wording-not-in-force", problem.Code);
    }

    private static string RemediesOf(string department)
    {
        DateOnly day = new(2026, 3, 5);
        Assert.True(Wording.DecisionRemedies(Wording.Office(DepartmentCode.Parse(department), day)!, day).Succeeded(out var remedies, out _));
        return remedies.ToString();
    }
}
