using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>How letters look: face, size in points, whether red.</summary>
internal sealed record Ink(Face Face, double Size, bool Red = false)
{
    public static readonly Ink Body = new(Face.Body, 16);
    public static readonly Ink Title = new(Face.Title, 22);
    public static readonly Ink Hei = new(Face.Hei, 16);
    public static readonly Ink Kai = new(Face.Kai, 16);
    public static readonly Ink PageNumber = new(Face.Song, 14);
    public static readonly Ink Cell = new(Face.Song, 12);
    public static readonly Ink CellHead = new(Face.Hei, 12);
    public static readonly Ink Note = new(Face.Song, 7.5);
}
