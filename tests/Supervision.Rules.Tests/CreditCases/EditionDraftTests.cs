using Supervision.Core.LawTables;
using Supervision.Rules.Sanctions;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

/// <summary>A file that somebody brings is held against the edition in force; nothing that cannot be a lawful edition is compared at all.</summary>
public sealed class EditionDraftTests
{
    private const string Head =
        "id,class,kind,measure,target,target_text,ground,list,grave,ground_text,basis,shortest_years,longest_years,length_text,body,editions,placeholder,mark,source\n";

    private static readonly string Rules = Repository.PathTo("rules");

    private static readonly SanctionLists Lists = Books.Value(SanctionLists.Load(Rules));

    [Fact]
    public void The_rows_of_the_edition_in_force_differ_from_themselves_in_nothing()
    {
        var draft = Books.Value(EditionDraft.Read(Filtered(line => line.Contains("2024", StringComparison.Ordinal)), Lists));

        Assert.Equal(("惩戒措施清单", "2024", "2024", true), (draft.Kind, draft.Edition, draft.Standing, draft.Differences.IsNone));
        Assert.Empty(draft.Notes);
    }

    [Fact]
    public void What_came_what_went_and_what_differs_is_told_row_by_row()
    {
        var text = Filtered(line => line.Contains("2024", StringComparison.Ordinal) && !line.StartsWith("M-12,", StringComparison.Ordinal)).Text
            .Replace("2021 2024", "2021 2024 2027", StringComparison.Ordinal).Replace("2021 2022 2024", "2021 2022 2024 2027", StringComparison.Ordinal);
        var measure = Lists.Measures.Single(row => row.Id == "M-07").Measure;
        text = text.Replace(measure, "另一种说法", StringComparison.Ordinal) + "M-99,2,重点监管,增加抽查,any,,record,,0,,,,,,,2027,0,待核,\n";

        var draft = Books.Value(EditionDraft.Read(new("next.csv", text), Lists));

        Assert.Equal(["M-99 新增：增加抽查（）"], draft.Differences.Added);
        Assert.StartsWith("M-12 删去：", Assert.Single(draft.Differences.Removed), StringComparison.Ordinal);
        Assert.Equal([$"M-07 措施：由“{measure}”改为“另一种说法”"], draft.Differences.Changed);
        Assert.Equal(["2027版还没有写入版本表，采用以前须写明施行日期和上一版的终止日期。"], draft.Notes);
    }

    [Fact]
    public void A_row_known_from_an_earlier_edition_is_not_passed_off_as_new()
    {
        var draft = Books.Value(EditionDraft.Read(Filtered(line => line.StartsWith("M-01,", StringComparison.Ordinal)), Lists));

        Assert.Equal(["M-01在2021版中见过，现行版没有逐条对照，不一定是新增。"], draft.Notes);
    }

    [Fact]
    public void Every_row_that_cannot_be_lawful_is_refused_at_once()
    {
        var text = Head
            + "N-1,1,种类,措施,any,,penalty,,0,,,,,,,2027,0,核,\n"
            + "N-1,4,种类,措施,any,,penalty,,0,,某某合作备忘录,3,1,,,2026,0,核,\n";

        Assert.Equal(
            [
                "new.csv：编号N-1出现了2次。请各给一个编号。",
                "new.csv：N-1减损权益或者增加义务，没有写明法律、行政法规或者党中央、国务院文件。请补上依据。",
                "new.csv：N-1的类写的是4，只有1（减损权益或者增加义务）、2（管理）、3（由其他主体自行决定）。",
                "new.csv：N-1以备忘录为依据，备忘录不能再作为依据（国办发〔2020〕49号）。请改写法律的条文，没有的删去这一条。",
                "new.csv：N-1的最短3年长于最长1年。请核对期限。",
                "new.csv：各条写的版本没有一个是共同的。一个文件只写一版，请每一条都写上它。",
            ],
            Refusal(text));
    }

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("一,二\n", "缺少列")]
    [InlineData(Head, "没有一条措施")]
    [InlineData("class_no,name,first_edition,note,mark\n", "没有一类信息")]
    [InlineData("class_no,name,first_edition,note,mark\n1,甲,2027,,核\n1,乙,2027,,核\n", "第1类出现了2次")]
    [InlineData("class_no,name,first_edition,note,mark\n第一,甲,2027,,核\n", "第2行")]
    public void A_file_that_is_no_edition_is_refused_with_what_is_wrong(string text, string said) =>
        Assert.Contains(said, Refusal(text)[0], StringComparison.Ordinal);

    [Fact]
    public void The_catalogue_is_compared_class_by_class()
    {
        var text = File.ReadAllText(Path.Combine(Rules, "credit", "sanctions", "catalogue.csv"));
        text = text.Replace("7,合同履行信息", "7,合同订立和履行信息", StringComparison.Ordinal).Replace("12,知识产权信息", "14,知识产权信息", StringComparison.Ordinal);

        var draft = Books.Value(EditionDraft.Read(new("catalogue.csv", text), Lists));

        Assert.Equal(("公共信用信息目录", null), (draft.Kind, draft.Edition));
        Assert.Equal(
            [["14 新增：知识产权信息"], ["12 删去：知识产权信息"], ["7 名称：由“合同履行信息”改为“合同订立和履行信息”"]],
            new[] { draft.Differences.Added, draft.Differences.Removed, draft.Differences.Changed });
    }

    private static LawFile Filtered(Func<string, bool> keep)
    {
        var lines = File.ReadAllLines(Path.Combine(Rules, "credit", "sanctions", "measures.csv"));
        return new("next.csv", lines[0] + "\n" + string.Concat(lines.Skip(1).Where(keep).Select(line => line + "\n")));
    }

    private static string[] Refusal(string text) =>
        EditionDraft.Read(new("new.csv", text), Lists).Match(_ => "没有拒绝", problem => problem.Message).Split('\n');
}
