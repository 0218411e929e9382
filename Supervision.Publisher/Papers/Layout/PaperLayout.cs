using System.Globalization;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>Lays a paper out on the pages of GB/T 9704-2012: red head, number, title, addressee, blocks, page numbers.</summary>
internal sealed class PaperLayout(Paper paper, Typesetter typesetter)
{
    private readonly Flow _flow = new(typesetter);

    public IReadOnlyList<Page> Pages()
    {
        Head();

        foreach (var (at, block) in paper.Blocks.Index())
        {
            if (at + 1 < paper.Blocks.Count && paper.Blocks[at + 1] is Signature)
            {
                KeepWithClosing(block, paper.Blocks.Skip(at + 1));
            }

            Lay(block);
        }

        for (var i = 0; i < _flow.Pages.Count; i++)
        {
            Number(_flow.Pages[i], i + 1);
        }

        return _flow.Pages;
    }

    private void Head()
    {
        var organ = paper.Organ.InWhoseName;
        var widest = Math.Max(1, organ.EnumerateRunes().Count());
        var ink = new Ink(Face.Title, Math.Min(38, PageGeometry.TypeWidth / widest), Red: true);
        _flow.MoveTo(PageGeometry.Top + PageGeometry.Mm(35));
        _flow.Centred(organ, ink, ink.Size);
        _flow.Skip(2 * PageGeometry.Line);
        _flow.Centred(paper.Number.ToString(), Ink.Body, Ink.Body.Size);
        _flow.Page.Box(PageGeometry.Left, _flow.Y + PageGeometry.Mm(4), PageGeometry.TypeWidth, 1.5, red: true);
        _flow.Skip(PageGeometry.Mm(4) + (2 * PageGeometry.Line));
        _flow.Centred(paper.Title, Ink.Title, 35);
        _flow.Skip(PageGeometry.Line);

        if (paper.IsAddressed)
        {
            Paragraph($"{paper.Addressee.Name}：", Ink.Body, indent: 0);
        }
    }

    // The page that holds the seal, and the one that holds the receipt or the code, must hold text too: what ends a paper stays together.
    private void KeepWithClosing(Block last, IEnumerable<Block> closing)
    {
        var text = last switch
        {
            Clause clause => $"{clause.Label}：{clause.Text}",
            Paragraph paragraph => paragraph.Text,
            _ => "",
        };
        var width = typesetter.Set(text, Ink.Body).Sum(letter => letter.Width);
        var height = (Math.Ceiling((width + (2 * Ink.Body.Size)) / PageGeometry.TypeWidth) * PageGeometry.Line) + ClosingLayout.SignatureHeight;
        var whole = height + closing.Where(block => block is not Signature).Sum(new ClosingLayout(_flow, typesetter).HeightOf);

        if (whole < PageGeometry.TypeHeight)
        {
            _flow.Keep(whole);
            return;
        }

        if (height < PageGeometry.TypeHeight)
        {
            _flow.Keep(height);
        }
    }

    private static Ink InkOf(Heading heading) => heading.Level switch
    {
        1 => Ink.Hei,
        2 => Ink.Kai,
        _ => Ink.Body,
    };

    private void Lay(Block block)
    {
        switch (block)
        {
            case Heading heading:
                _flow.Keep(2 * PageGeometry.Line);
                Paragraph(heading.Text, InkOf(heading));
                break;
            case Paragraph paragraph:
                Paragraph(paragraph.Text, Ink.Body);
                break;
            case Clause clause:
                Paragraph($"{clause.Label}：{clause.Text}", Ink.Body);
                break;
            case ReasonList reasons:
                Numbered(reasons.Lines.Select(line => $"{line.Sentence}（依据：{line.Law}）"));
                break;
            case Education education:
                Numbered(education.Measures);
                break;
            case RemedyNotice remedies:
                Paragraph(remedies.Text, Ink.Body);
                break;
            case Table table:
                new TableLayout(_flow, typesetter).Lay(table);
                break;
            default:
                new ClosingLayout(_flow, typesetter).Lay(block);
                break;
        }
    }

    private void Numbered(IEnumerable<string> texts)
    {
        foreach (var (at, text) in texts.Index())
        {
            Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{text}"), Ink.Body);
        }
    }

    private void Paragraph(string text, Ink ink, int indent = 2) =>
        _flow.Paragraph(typesetter.Set(text, ink), indent * (ink.Size + PageGeometry.Tracking));

    // 4号宋体, a dash on both sides, 7 mm below 版心; odd pages right and even pages left, one character in.
    private void Number(Page page, int number)
    {
        var letters = typesetter.Set(string.Create(CultureInfo.InvariantCulture, $"— {number} —"), Ink.PageNumber);
        var width = letters.Sum(letter => letter.Width);
        var x = number % 2 == 1 ? PageGeometry.Left + PageGeometry.TypeWidth - Ink.PageNumber.Size - width : PageGeometry.Left + Ink.PageNumber.Size;
        page.Text(letters, x, PageGeometry.Bottom + PageGeometry.Mm(7) + (Ink.PageNumber.Size * 0.86));
    }
}
