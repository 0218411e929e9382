using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Supervision.Core.Accounts;

/// <summary>动态口令: six digits that a telephone shows, another every thirty seconds (TOTP, RFC 6238).</summary>
public static class OneTimeCode
{
    public const int SecretLength = 20;
    public const int Digits = 6;

    private const int StepSeconds = 30;

    // Clocks of telephones are a little off.
    private const int Around = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of time to which this code belongs, when it is right and later than the last one taken; else null.</summary>
    public static long? StepOf(string? typed, byte[] secret, DateTimeOffset at, long lastStep)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));

        if (code.Length != Digits)
        {
            return null;
        }

        var now = at.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;

        for (var step = now - Around; step <= now + Around; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(secret, step)), System.Text.Encoding.ASCII.GetBytes(code));

            if (fits && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code that is shown at that moment.</summary>
    public static string At(byte[] secret, DateTimeOffset moment) => Of(secret, moment.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>The secret as a telephone takes it when it is typed in: base 32, in groups of four.</summary>
    public static string Typed(byte[] secret) => string.Join(' ', Base32(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>What a telephone reads from the picture.</summary>
    public static string Address(byte[] secret, string issuer, string loginName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(loginName)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    private static string Of(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What every telephone reckons with; RFC 6238 needs no collision resistance.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Base32(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        var (held, bits) = (0, 0);

        foreach (var one in bytes)
        {
            held = (held << 8) | one;
            bits += 8;

            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(held >> bits) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            text.Append(Alphabet[(held << (5 - bits)) & 31]);
        }

        return text.ToString();
    }
}
