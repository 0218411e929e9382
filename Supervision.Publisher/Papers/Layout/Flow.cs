namespace Supervision.Publisher.Papers.Layout;

/// <summary>Where the next line goes, from page to page.</summary>
internal sealed class Flow(Typesetter typesetter)
{
    // Of the size of a letter.
    private const double WidestGap = 0.2;

    private readonly List<Page> _pages = [new()];

    public IReadOnlyList<Page> Pages => _pages;

    public Page Page => _pages[^1];

    /// <summary>From the upper edge of the sheet, in points.</summary>
    public double Y { get; private set; } = PageGeometry.Top;

    public double Room => PageGeometry.Bottom - Y;

    public bool AtTop => Y <= PageGeometry.Top;

    public void Skip(double height) => Y = AtTop && _pages.Count > 1 ? Y : Math.Min(Y + height, PageGeometry.Bottom);

    public void MoveTo(double y) => Y = y;

    /// <summary>Goes to the next page unless so much room is left.</summary>
    public void Keep(double height)
    {
        if (Room + 0.01 < height && !AtTop)
        {
            _pages.Add(new Page());
            Y = PageGeometry.Top;
        }
    }

    /// <summary>Takes a strip of the page and says where it begins.</summary>
    public double Take(double height)
    {
        Keep(height);
        var top = Y;
        Y += height;
        return top;
    }

    /// <summary>
    /// A paragraph of lines 版心 wide; a line that is not the last is spread to the margin, unless a long word at the break would tear it apart.
    /// </summary>
    public void Paragraph(IReadOnlyList<Letter> letters, double indent)
    {
        var lines = LineBreaker.Break(letters, PageGeometry.TypeWidth, PageGeometry.TypeWidth - indent, PageGeometry.Tracking);

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var inset = i == 0 ? indent : 0;
            var natural = line.Sum(letter => letter.Width);
            var spare = PageGeometry.TypeWidth - inset - natural;
            var even = line.Count > 1 ? spare / (line.Count - 1) : PageGeometry.Tracking;
            var spread = i < lines.Count - 1 && even <= line[0].Ink.Size * WidestGap ? even : PageGeometry.Tracking;
            Write(line, PageGeometry.Left + inset, PageGeometry.Line, spread);
        }
    }

    public void Centred(string text, Ink ink, double height)
    {
        var letters = typesetter.Set(text, ink);
        Write(letters, PageGeometry.Left + ((PageGeometry.TypeWidth - letters.Sum(letter => letter.Width)) / 2), height);
    }

    public void Write(IReadOnlyList<Letter> letters, double x, double height, double tracking = 0)
    {
        var top = Take(height);
        var size = letters.Count > 0 ? letters[0].Ink.Size : 0;
        Page.Text(letters, x, Baseline(top, height, size), tracking);
    }

    /// <summary>Chinese letters stand in the middle of their strip, an eighth of them below the baseline.</summary>
    public static double Baseline(double top, double height, double size) => top + ((height - size) / 2) + (size * 0.86);
}
