using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo.City;

/// <summary>Credit codes under area digits that were never issued, so that no real firm has one of them; each is given once.</summary>
internal sealed class SampleCodes
{
    private const string Area = "430399";
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Digits = 6;

    // 31 to the 6th; the step has no factor in common with it, so a number returns only after all others.
    private const long All = 887_503_681;
    private const long Step = 372_901_247;

    private static ReadOnlySpan<byte> Weights => [3, 7, 9, 10, 5, 8, 4, 2];

    private long _number;

    /// <param name="kind">The term of the kind of subject, which decides the first two characters.</param>
    public string Next(string kind)
    {
        var authority = kind switch
        {
            "个体工商户" => "92",
            "农民专业合作社" => "93",
            "其他组织" => "52",
            _ => "91",
        };
        _number = (_number + Step) % All;
        var body = "MA" + Written(_number);
        return CreditCode.Complete(authority + Area + body + OrganisationCheck(body)).ToString();
    }

    private static string Written(long number)
    {
        Span<char> digits = stackalloc char[Digits];

        for (var i = Digits - 1; i >= 0; i--, number /= Alphabet.Length)
        {
            digits[i] = Alphabet[(int)(number % Alphabet.Length)];
        }

        return digits.ToString();
    }

    /// <summary>The ninth character of an organisation code (GB 11714).</summary>
    private static string OrganisationCheck(string body)
    {
        var sum = 0;

        for (var i = 0; i < body.Length; i++)
        {
            sum += Weights[i] * (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10);
        }

        return (11 - (sum % 11)) switch
        {
            10 => "X",
            11 => "0",
            var digit => digit.ToString(CultureInfo.InvariantCulture),
        };
    }
}
