using Supervision.Publisher.Hosting;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.Hosting;

public sealed class PublisherTablesTests
{
    [Fact]
    public void Every_broken_table_is_told_at_once()
    {
        using var rules = RulesCopy.Make(
            ("disclosure/channels.csv", "portal,本市公示门户", "portal,本市公示门户,x"),
            ("disclosure/columns.csv", "channel,sheet,", "channel,sheets,"),
            ("disclosure/result-codes.csv", "credit-hunan,overall,R01", "credit-hunan,overall,R01,x"));

        var told = PublisherTables.WhyNot(rules.Rules)!.Message;

        Assert.Contains("rules/ 中有3个文件不能使用，没有开始报送", told, StringComparison.Ordinal);
        Assert.All(["channels.csv", "columns.csv", "result-codes.csv"], file => Assert.Contains($"rules/disclosure/{file}", told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_tables_that_come_with_the_program_can_be_read() => Assert.Null(PublisherTables.WhyNot(Repository.PathTo("rules")));
}
