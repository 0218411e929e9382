namespace Supervision.Architecture.Tests;

/// <summary>Which room of a project knows which other room. A room is a folder, at any depth; a folder in a folder is a room of its own.</summary>
public static class Arrows
{
    // Types that lie in the project's own folder and in none below it.
    private const string Hall = ".";

    public static IReadOnlyDictionary<string, string[]> Between(string project, IEnumerable<Brick> bricks) =>
        Crossing(project, bricks)
            .GroupBy(brick => RoomOf(project, brick.From)!, brick => RoomOf(project, brick.To)!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The first circle in alphabetical order, <c>A → B → A</c>, or null when there is none.</summary>
    public static string? FirstCircle(string project, IEnumerable<Brick> bricks)
    {
        var arrows = Between(project, bricks);

        return arrows.Keys.Order(StringComparer.Ordinal)
            .Select(start => PathBack(arrows, start))
            .Where(path => path is not null)
            .Select(path => string.Join(" → ", path!))
            .FirstOrDefault();
    }

    /// <summary>Rooms each of which can be reached from each other one; where no arrows run in a circle there is no knot.</summary>
    public static IReadOnlyList<string[]> Knots(string project, IEnumerable<Brick> bricks)
    {
        var arrows = Between(project, bricks);
        var reached = arrows.Keys.ToDictionary(room => room, room => Reached(arrows, room), StringComparer.Ordinal);
        var knots = new List<string[]>();

        foreach (var room in arrows.Keys.Order(StringComparer.Ordinal).Where(room => reached[room].Contains(room)))
        {
            if (!knots.Any(knot => knot.Contains(room)))
            {
                knots.Add([.. reached[room].Where(other => reached.TryGetValue(other, out var back) && back.Contains(room)).Order(StringComparer.Ordinal)]);
            }
        }

        return knots;
    }

    /// <summary>The references between types that draw the arrows inside a knot; without them it would come undone.</summary>
    public static IEnumerable<Brick> Holding(string project, IReadOnlyCollection<string> knot, IEnumerable<Brick> bricks) =>
        Crossing(project, bricks)
            .Where(brick => knot.Contains(RoomOf(project, brick.From)!) && knot.Contains(RoomOf(project, brick.To)!))
            .Select(brick => brick with { To = TypeOf(brick.To) })
            .Distinct()
            .OrderBy(brick => RoomOf(project, brick.From), StringComparer.Ordinal)
            .ThenBy(brick => RoomOf(project, brick.To), StringComparer.Ordinal)
            .ThenBy(brick => brick.From, StringComparer.Ordinal);

    private static IEnumerable<Brick> Crossing(string project, IEnumerable<Brick> bricks) =>
        bricks.Where(brick => RoomOf(project, brick.From) is { } from && RoomOf(project, brick.To) is { } to && from != to);

    private static HashSet<string> Reached(IReadOnlyDictionary<string, string[]> arrows, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([start]);

        while (waiting.TryDequeue(out var room))
        {
            foreach (var next in arrows.GetValueOrDefault(room, []).Where(reached.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return reached;
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

    private static string? RoomOf(string project, string name)
    {
        var type = TypeOf(name);

        if (!type.StartsWith(project + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var room = type[..type.LastIndexOf('.')][project.Length..];
        return room.Length == 0 ? Hall : room[1..].Replace('.', '/');
    }

    private static string TypeOf(string name) => name.Split("::")[0];
}
