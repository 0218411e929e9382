namespace Supervision.Publisher.Papers.Layout;

/// <summary>One page: what is drawn on it, in reading order.</summary>
internal sealed class Page
{
    private readonly List<Mark> _marks = [];

    public IReadOnlyList<Mark> Marks => _marks;

    public void Text(IReadOnlyList<Letter> letters, double x, double baseline, double tracking = 0) =>
        _marks.Add(new TextMark(letters, x, baseline, tracking));

    public void Box(double x, double y, double width, double height, bool red = false) =>
        _marks.Add(new BoxMark(x, y, width, height, red));
}

internal abstract record Mark;

/// <summary>Letters on a baseline; the tracking is added after each.</summary>
internal sealed record TextMark(IReadOnlyList<Letter> Letters, double X, double Baseline, double Tracking) : Mark;

/// <summary>A filled rectangle: a rule, a border, a module of a QR code.</summary>
internal sealed record BoxMark(double X, double Y, double Width, double Height, bool Red) : Mark;
