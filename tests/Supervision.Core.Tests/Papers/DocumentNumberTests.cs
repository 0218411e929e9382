using CsCheck;
using Supervision.Core.Papers;

namespace Supervision.Core.Tests.Papers;

public sealed class DocumentNumberTests
{
    [Fact]
    public void A_number_stands_in_hexagonal_brackets_without_leading_zeros() =>
        Assert.Equal("潭市监检通\u30142026\u301512号", new DocumentNumber("潭市监", "检通", 2026, 12).ToString());

    [Theory]
    [InlineData("潭市监检通[2026]12号")]
    [InlineData("潭市监检通〔2026〕012号")]
    [InlineData("潭市监检通〔2026〕第12号")]
    [InlineData("检通〔2026〕12号")]
    public void A_number_that_is_written_otherwise_is_not_read(string text) =>
        Assert.False(DocumentNumber.TryParse(text, "检通", out _));

    [Fact]
    public void What_is_printed_can_be_read_back() =>
        Gen.Select(Gen.Int[1949, 9999], Gen.Int[1, 999_999_999]).Sample((year, serial) =>
        {
            var number = new DocumentNumber("潭市监", "不罚", year, serial);
            return DocumentNumber.TryParse(number.ToString(), "不罚", out var read) && read == number;
        });
}
