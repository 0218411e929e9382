using System.Globalization;
using System.Text;

namespace Supervision.Core.Log.Tree;

/// <summary>Where a tile lies among the static files of the log, as C2SP tlog-tiles names them; tiles are eight levels high.</summary>
/// <param name="Level">Of the tile, or <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Number">From 0, within the level.</param>
/// <param name="Width">How many hashes or entries it holds: 256 when full, fewer at the right edge.</param>
public readonly record struct TileAddress(int Level, long Number, int Width)
{
    public const int Height = 8;
    public const int Full = 1 << Height;
    public const int Entries = -1;

    private const int DeepestLevel = 63;
    private const int DigitsPerStep = 3;
    private const int StepSize = 1000;
    private const string Root = "tile/";
    private const string EntriesName = "entries";
    private const string PartialMark = ".p/";

    public bool IsFull => Width == Full;

    /// <summary>The first leaf or hash of the level below that it holds.</summary>
    public long First => Number * Full;

    public string Path => string.Create(CultureInfo.InvariantCulture,
        $"{Root}{(Level == Entries ? EntriesName : Level)}/{Steps(Number)}{(IsFull ? "" : PartialMark + Width.ToString(CultureInfo.InvariantCulture))}");

    /// <summary>How many hashes this level has in a tree of the given size.</summary>
    public static long HashesAt(int level, long size)
    {
        var bits = Math.Max(level, 0) * Height;
        return bits >= 64 ? 0 : size >> bits;
    }

    /// <summary>How wide the tile of this number is in a tree of the given size; 0 where there is none.</summary>
    public static int WidthAt(int level, long number, long size) => (int)Math.Clamp(HashesAt(level, size) - (number * Full), 0, Full);

    /// <summary>All tiles and bundles of a tree of the given size, the partial ones at its edge included.</summary>
    public static IEnumerable<TileAddress> AllOf(long size)
    {
        for (var level = Entries; HashesAt(level, size) > 0; level++)
        {
            for (var number = 0L; WidthAt(level, number, size) is > 0 and var width; number++)
            {
                yield return new(level, number, width);
            }
        }
    }

    public static bool TryParse(string path, out TileAddress address)
    {
        address = default;
        var parts = path.Split('/');

        if (parts.Length < 3 || parts[0] + '/' != Root)
        {
            return false;
        }

        var steps = parts[2..];
        var width = Full;

        if (steps.Length >= 2 && steps[^2].EndsWith(PartialMark[..^1], StringComparison.Ordinal))
        {
            if (!int.TryParse(steps[^1], NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is 0 or >= Full)
            {
                return false;
            }

            steps = [.. steps[..^2], steps[^2][..^(PartialMark.Length - 1)]];
        }

        if (!TryLevel(parts[1], out var level) || !TryNumber(steps, out var number))
        {
            return false;
        }

        address = new(level, number, width);

        // One name for each tile: leading zeroes and needless steps are refused.
        return address.Path == path;
    }

    private static bool TryLevel(string text, out int level)
    {
        level = Entries;
        return text == EntriesName
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out level) && level <= DeepestLevel);
    }

    private static bool TryNumber(string[] steps, out long number)
    {
        number = 0;

        if (steps.Length is 0 or > 5)
        {
            return false;
        }

        foreach (var (step, i) in steps.Select((step, i) => (step, i)))
        {
            var digits = i < steps.Length - 1 && step.StartsWith('x') ? step[1..] : step;

            if (digits.Length != DigitsPerStep || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            number = (number * StepSize) + value;
        }

        return true;
    }

    private static string Steps(long number)
    {
        var text = new StringBuilder((number % StepSize).ToString("000", CultureInfo.InvariantCulture));

        for (var rest = number / StepSize; rest > 0; rest /= StepSize)
        {
            text.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % StepSize:000}/"));
        }

        return text.ToString();
    }
}
