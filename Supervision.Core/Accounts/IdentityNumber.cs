namespace Supervision.Core.Accounts;

/// <summary>公民身份号码: eighteen places, the last of which checks the others (GB 11643). Only a keyed hash of it is kept.</summary>
public static class IdentityNumber
{
    public const int Length = 18;

    private const string Checks = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>In the form that is hashed; null when it is no such number.</summary>
    public static string? Read(string? text)
    {
        var number = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

        if (number.Length != Length || !number[..^1].All(char.IsAsciiDigit))
        {
            return null;
        }

        var sum = Weights.Select((weight, place) => weight * (number[place] - '0')).Sum();
        return Checks[sum % Checks.Length] == number[^1] ? number : null;
    }
}
