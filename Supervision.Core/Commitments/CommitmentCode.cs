using System.Globalization;

namespace Supervision.Core.Commitments;

/// <summary>承诺编码: region of the office, day of the commitment, and a serial of that region and day.</summary>
public static class CommitmentCode
{
    public const int Length = 20;

    /// <summary>What the codes of one region and day begin with.</summary>
    public static string Prefix(string region, DateOnly made) => string.Create(CultureInfo.InvariantCulture, $"{region}{made:yyyyMMdd}");

    public static string Of(string region, DateOnly made, int serial) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(region, made)}{serial:000000}");
}
