using Supervision.Core.Sanctions;
using Supervision.Rules.Sanctions;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

/// <summary>Editions of the list of measures: read with every fault at once, and compared row by row before one is taken.</summary>
public sealed class SanctionListTests
{
    private static readonly SanctionLists Lists = Books.Value(SanctionLists.Load(Repository.PathTo("rules")));

    [Fact]
    public void Two_editions_are_compared_row_by_row()
    {
        var before = Lists.Measures.Where(row => row.Id is "M-01" or "M-03" or "M-07").ToList();
        SanctionMeasure[] after =
        [
            before[0],
            before[2] with { LongestYears = 5, LengthText = "一年至五年" },
            Lists.Measures.Single(row => row.Id == "M-12"),
        ];

        var comparison = EditionComparison.Of(before, after);

        Assert.Equal(
            [
                "M-12 新增：不得担任公司董事、监事、高级管理人员（公司法178（4））",
                "M-03 删去：取消依法必须招标项目的投标资格（串通、行贿）",
                "M-07 最长：由“3”改为“5”",
                "M-07 期限：由“一年至三年”改为“一年至五年”",
            ],
            comparison.Said());
        Assert.Empty(EditionComparison.Of(before, before).Said());
    }

    [Fact]
    public void Everything_wrong_with_an_edition_is_told_at_once()
    {
        var text = "id,class,kind,measure,target,target_text,ground,list,grave,ground_text,basis,shortest_years,longest_years,length_text,body,editions,placeholder,mark,source\n"
            + "N-1,一,种类,措施,企业,,penalty,,0,,,,,,,2026,0,核,\n"
            + "N-2,1,,措施,firm,,penalty,,2,,,,,,,2026,0,好,\n";

        var said = SanctionLists.ReadMeasures(new("edition.csv", text)).Match(_ => "没有拒绝", problem => problem.Message).Split('\n');

        Assert.Equal(5, said.Length);
        Assert.StartsWith("edition.csv第2行：“class”写的是“一”", said[0], StringComparison.Ordinal);
        Assert.Contains("any、firm、person之一", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_edition_stands_and_those_that_nobody_read_are_said_to_be_unseen()
    {
        Assert.Equal(["2024"], Lists.Editions.Where(edition => edition.State is EditionState.InForce).Select(edition => edition.Id));
        Assert.Equal(["2025", "2026"], Lists.Editions.Where(edition => edition.State is EditionState.Unseen).Select(edition => edition.Id));
        Assert.Equal(13, Lists.Catalogue.Where(row => row.Number > 0).Select(row => row.Number).Distinct().Count());
    }

    [Theory]
    [InlineData("市场监督管理严重违法失信名单", "市场监督管理严重违法失信名单")]
    [InlineData("拖欠农民工工资失信联合惩戒对象名单", "拖欠农民工工资失信联合惩戒对象名单")]
    [InlineData("严重违法失信名单", "市场监督管理严重违法失信名单")]
    [InlineData("名单", null)]
    [InlineData("没有的名单", null)]
    public void A_list_is_known_by_its_name_and_by_a_short_name_that_means_no_other(string written, string? named) =>
        Assert.Equal(named, Lists.Called(written)?.Name);

    [Fact]
    public void Every_measure_that_takes_rights_names_its_law() =>
        Assert.All(Lists.Measures.Where(row => row is { Class: 1, IsPlaceholder: false }), row => Assert.NotEmpty(row.Bases));
}
