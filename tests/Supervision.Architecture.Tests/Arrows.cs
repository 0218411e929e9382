namespace Supervision.Architecture.Tests;

/// <summary>Which room of Core knows which other room.</summary>
public static class Arrows
{
    public static IReadOnlyDictionary<string, string[]> Between(IEnumerable<Brick> bricks) =>
        bricks.Select(brick => (From: RoomOf(brick.From), To: RoomOf(brick.To)))
            .Where(arrow => arrow.From is not null && arrow.To is not null && arrow.From != arrow.To)
            .GroupBy(arrow => arrow.From!, arrow => arrow.To!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The first circle in alphabetical order, <c>A → B → A</c>, or null when there is none.</summary>
    public static string? FirstCircle(IEnumerable<Brick> bricks)
    {
        var arrows = Between(bricks);

        return arrows.Keys.Order(StringComparer.Ordinal)
            .Select(start => PathBack(arrows, start))
            .Where(path => path is not null)
            .Select(path => string.Join(" → ", path!))
            .FirstOrDefault();
    }

    // The shortest way from a room back to itself.
    private static List<string>? PathBack(IReadOnlyDictionary<string, string[]> arrows, string start)
    {
        var paths = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (paths.TryDequeue(out var path))
        {
            foreach (var next in arrows.GetValueOrDefault(path[^1], []))
            {
                if (next == start)
                {
                    return [.. path, next];
                }

                if (seen.Add(next))
                {
                    paths.Enqueue([.. path, next]);
                }
            }
        }

        return null;
    }

    private static string? RoomOf(string type) =>
        type.StartsWith(House.Core + ".", StringComparison.Ordinal) && type.Split('.') is { Length: > 3 } parts ? parts[2] : null;
}
