namespace Supervision.Publisher.Papers.Layout;

/// <summary>版心: the page of GB/T 9704-2012 in points, measured from its upper left corner.</summary>
internal static class PageGeometry
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const int LinesPerPage = 22;
    public const int CharactersPerLine = 28;

    public static readonly double Left = Mm(28);
    public static readonly double Top = Mm(37);
    public static readonly double TypeWidth = Mm(156);
    public static readonly double TypeHeight = Mm(225);
    public static readonly double Line = TypeHeight / LinesPerPage;

    /// <summary>What is taken from each 3号 character so that 28 stand in a line.</summary>
    public static readonly double Tracking = (TypeWidth / CharactersPerLine) - 16;

    public static double Bottom => Top + TypeHeight;

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}
