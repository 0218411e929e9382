using OtpNet;

namespace Supervision.Core.Accounts;

/// <summary>动态口令: six digits that a telephone shows, another every thirty seconds (TOTP, RFC 6238).</summary>
public static class OneTimeCode
{
    public const int SecretLength = 20;

    // Clocks of telephones are a little off: one step before and one after are right as well.
    private static readonly VerificationWindow Around = new(previous: 1, future: 1);

    /// <summary>The step of time to which this code belongs, when it is right and later than the last one taken; else null.</summary>
    public static long? StepOf(string? typed, byte[] secret, DateTimeOffset at, long lastStep)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        var isRight = new Totp(secret).VerifyTotp(at.UtcDateTime, code, out var step, Around);
        return isRight && step > lastStep ? step : null;
    }

    /// <summary>The code that is shown at that moment.</summary>
    public static string At(byte[] secret, DateTimeOffset moment) => new Totp(secret).ComputeTotp(moment.UtcDateTime);

    /// <summary>The secret as a telephone takes it when it is typed in: base 32, in groups of four.</summary>
    public static string Typed(byte[] secret) => string.Join(' ', Base32Encoding.ToString(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>What a telephone reads from the picture.</summary>
    public static string Address(byte[] secret, string issuer, string loginName) => new OtpUri(OtpType.Totp, secret, loginName, issuer).ToString();
}
