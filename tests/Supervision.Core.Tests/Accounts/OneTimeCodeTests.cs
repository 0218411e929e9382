using System.Text;
using Supervision.Core.Accounts;

namespace Supervision.Core.Tests.Accounts;

/// <summary>The codes are those of the standard, each is taken once, and a telephone may be half a minute off.</summary>
public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);

    // RFC 6238, appendix B; of the eight digits there the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(second);

        Assert.Equal(code, OneTimeCode.At(Secret, at));
        Assert.Equal(second / 30, OneTimeCode.StepOf(code, Secret, at, 0));
    }

    [Fact]
    public void One_step_before_and_one_after_are_right_and_no_further()
    {
        var now = Moment.ToUnixTimeSeconds() / 30;
        long?[] expected = [null, now - 1, now, now + 1, null];

        var taken = Enumerable.Range(-2, 5).Select(off => OneTimeCode.StepOf(OneTimeCode.At(Secret, Moment.AddSeconds(30 * off)), Secret, Moment, 0));

        Assert.Equal(expected, taken);
    }

    [Fact]
    public void A_code_is_taken_once_and_none_before_it_after_it()
    {
        var step = OneTimeCode.StepOf("005924", Secret, Moment, 0)!.Value;

        Assert.Null(OneTimeCode.StepOf("005924", Secret, Moment, step));
        Assert.Null(OneTimeCode.StepOf(OneTimeCode.At(Secret, Moment.AddSeconds(-30)), Secret, Moment, step));
        Assert.Equal(step + 1, OneTimeCode.StepOf(OneTimeCode.At(Secret, Moment.AddSeconds(30)), Secret, Moment, step));
    }

    [Fact]
    public void Blanks_between_the_digits_do_not_matter_and_anything_else_is_wrong()
    {
        string?[] others = ["", null, "00592", "0059244", "005925", "００５９２４"];

        Assert.NotNull(OneTimeCode.StepOf(" 005 924 ", Secret, Moment, 0));
        Assert.All(others, wrong => Assert.Null(OneTimeCode.StepOf(wrong, Secret, Moment, 0)));
    }

    [Fact]
    public void A_telephone_takes_the_secret_typed_or_from_the_picture()
    {
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", OneTimeCode.Typed(Secret));
        Assert.StartsWith(
            "otpauth://totp/%E6%89%A7%E6%B3%95:zhang.san?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%89%A7%E6%B3%95",
            OneTimeCode.Address(Secret, "执法", "zhang.san"), StringComparison.Ordinal);
    }
}
