using Supervision.Core.Credit;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.CreditRecords;
using Supervision.Rules.Repairs;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditRecords;

/// <summary>Which record of the register is which record of a scheme.</summary>
public sealed class SchemeRecordTests
{
    private const string Header = "scheme,kind,organ,word,class,record,clause\n";

    private static readonly CreditSchemes Schemes = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));
    private static readonly RepairPolicies Policies =
        Books.Value(RepairPolicies.Load(Repository.PathTo("rules"), new(new Dictionary<DateOnly, bool>())));

    private static readonly SchemeRecords Table = Books.Value(SchemeRecords.Load(Repository.PathTo("rules"), Schemes, Policies));

    [Fact]
    public void A_penalty_of_the_labour_office_is_handled_and_one_of_another_office_takes_no_part()
    {
        var handled = Table.Of("labour-2016", Record(CreditRecordKind.Penalty, "湘潭市人力资源和社会保障局", "罚款"), null);

        Assert.Equal(("handled", new DateOnly(2026, 3, 2), "一号"), (handled!.Code, handled.Recorded, handled.Document));
        Assert.Null(Table.Of("labour-2016", Record(CreditRecordKind.Penalty, "湘潭市市场监督管理局", "罚款"), null));
    }

    [Theory]
    [InlineData("警告", "penalty-minor")]
    [InlineData("没收非法财物", "penalty-general")]
    [InlineData("吊销许可证件", "penalty-serious")]
    [InlineData("罚款", null)]
    public void The_class_of_a_penalty_is_the_one_of_the_policy(string word, string? code) =>
        Assert.Equal(code, Table.Of("general-2022", Record(CreditRecordKind.Penalty, "湘潭市市场监督管理局", word), null)?.Code);

    [Fact]
    public void What_was_repaired_says_from_when()
    {
        var rated = Table.Of("general-2022", Record(CreditRecordKind.SeriousList, "湘潭市市场监督管理局", ""), new(2026, 5, 1));
        Assert.Equal(new DateOnly(2026, 5, 1), rated!.Repaired);
    }

    [Theory]
    [InlineData("food-1999,行政处罚,,,,handled,依据", "scheme")]
    [InlineData("labour-2016,行政处分,,,,handled,依据", "kind")]
    [InlineData("labour-2016,行政处罚,,,,没有这种,依据", "record")]
    [InlineData("labour-2016,行政处罚,,,很重,handled,依据", "class")]
    [InlineData("labour-2016,行政处罚,,,,handled,", "clause")]
    public void A_row_that_no_scheme_knows_is_refused_with_its_place(string row, string column)
    {
        var problem = SchemeRecords.Read(new LawFile("rules/credit/records/schemes.csv", Header + row + "\n"), Schemes, Policies)
            .Match<Problem?>(_ => null, refused => refused);

        Assert.Contains("第2行", problem!.Message, StringComparison.Ordinal);
        Assert.Contains(column, problem.Message, StringComparison.Ordinal);
    }

    private static CreditRecord Record(CreditRecordKind kind, string organ, string word) =>
        new(Guid.Empty, SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), kind, new(2026, 3, 2), "一号", organ, "", default) { Source = "试验", Content = "", Words = word.Length == 0 ? [] : [word] };
}
