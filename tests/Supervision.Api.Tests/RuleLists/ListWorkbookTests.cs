using Supervision.Api.RuleLists;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

public sealed class ListWorkbookTests
{
    [Fact]
    public void All_lists_go_through_a_workbook_and_come_back_with_nothing_lost()
    {
        var lists = Value(RuleSources.From(Repository.PathTo("rules"))).Lists;
        var path = Path.Combine(Directory.CreateTempSubdirectory("workbook-").FullName, "清单.xlsx");

        Value(ListWorkbook.Write(path, lists));
        var back = Value(ListWorkbook.Read(path));

        Assert.Equal(78, back.Count);
        Assert.Equal(lists.Select(list => list.Name), back.Select(list => list.Name));
        Assert.Equal(lists.Select(list => Value(ListRows.Of(list)).ToYaml()), back.Select(list => list.Text));
    }

    [Fact]
    public void A_file_that_is_no_workbook_of_lists_is_refused_in_words()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("workbook-").FullName, "别的.xlsx");
        File.WriteAllText(path, "不是工作簿");

        Assert.Equal("rules.workbook-unreadable", CodeOf(ListWorkbook.Read(path)));
    }
}
