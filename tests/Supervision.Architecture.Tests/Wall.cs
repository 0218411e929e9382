using System.Text.RegularExpressions;

namespace Supervision.Architecture.Tests;

/// <summary>Who may not name what, except behind which doors.</summary>
/// <param name="What">A pattern of full names, matched from the start.</param>
/// <param name="Rooms">Namespaces, with all below them, that the wall surrounds.</param>
/// <param name="Doors">Namespaces, or single types, in which the name may stand all the same.</param>
public sealed record Wall(string Title, string What, string[] Rooms, params string[] Doors)
{
    /// <summary>Every name that stands where it may not.</summary>
    public IEnumerable<Brick> Breaches(IEnumerable<Brick> bricks) =>
        bricks.Where(brick => IsAround(brick) && !Doors.Any(door => IsIn(door, brick.From)) && Concerns(brick));

    public IEnumerable<Brick> Inside(IEnumerable<Brick> bricks) => bricks.Where(IsAround);

    public bool IsUsed(string door, IEnumerable<Brick> bricks) => bricks.Any(brick => IsIn(door, brick.From) && Concerns(brick));

    public override string ToString() => Title;

    private bool IsAround(Brick brick) => Rooms.Any(room => IsIn(room, brick.From));

    private bool Concerns(Brick brick) => Regex.IsMatch(brick.To, $"^(?:{What})");

    private static bool IsIn(string room, string type) =>
        type == room || type.StartsWith(room + ".", StringComparison.Ordinal);
}
