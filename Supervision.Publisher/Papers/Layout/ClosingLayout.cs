using System.Collections;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>What ends a paper: signature and date, receipt, place of verification.</summary>
internal sealed class ClosingLayout(Flow flow, Typesetter typesetter)
{
    public static readonly double SignatureHeight = 6 * PageGeometry.Line;

    private const double NoteLine = 10;
    private static readonly double QrSide = PageGeometry.Mm(24);

    public void Lay(Block block)
    {
        switch (block)
        {
            case Signature signature:
                Sign(signature);
                break;
            case Receipt receipt:
                Receive(receipt);
                break;
            case Verification verification:
                Verify(verification);
                break;
            default:
                throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
        }
    }

    /// <summary>How much of a page a block takes after the signature.</summary>
    public double HeightOf(Block block) => block switch
    {
        Receipt receipt => (receipt.Lines.Count + 0.5) * PageGeometry.Line,
        Verification verification => Math.Max(QrSide, Notes(verification).Count * NoteLine) + 12,
        _ => 0,
    };

    // 成文日期右空四字, 署名 centred on it; the blank lines before and the room around stay free for the certified seal.
    private void Sign(Signature signature)
    {
        var organ = typesetter.Set(signature.Organ, Ink.Body);
        var date = typesetter.Set(DateWords.Of(signature.IssuedOn), Ink.Body);
        var (organWidth, dateWidth) = (organ.Sum(one => one.Width), date.Sum(one => one.Width));
        var right = PageGeometry.Left + PageGeometry.TypeWidth - (4 * Ink.Body.Size);
        var centre = Math.Min(right - (dateWidth / 2), PageGeometry.Left + PageGeometry.TypeWidth - (organWidth / 2));
        flow.Keep(SignatureHeight);
        flow.Skip(2 * PageGeometry.Line);
        flow.Write(organ, centre - (organWidth / 2), PageGeometry.Line);
        flow.Write(date, right - dateWidth, PageGeometry.Line);
        flow.Skip(2 * PageGeometry.Line);
    }

    private void Receive(Receipt receipt)
    {
        flow.Keep(HeightOf(receipt));
        flow.Page.Box(PageGeometry.Left, flow.Take(PageGeometry.Line / 2), PageGeometry.TypeWidth, 0.7);

        foreach (var line in receipt.Lines)
        {
            flow.Paragraph(typesetter.Set(line, Ink.Body), 0);
        }
    }

    private void Verify(Verification verification)
    {
        var lines = Notes(verification);
        var height = Math.Max(QrSide, lines.Count * NoteLine);
        flow.Keep(height + 12);
        flow.Page.Box(PageGeometry.Left, flow.Take(12), PageGeometry.TypeWidth, 0.7);
        var top = flow.Take(height);
        Code(verification.Address, PageGeometry.Left, top);

        for (var i = 0; i < lines.Count; i++)
        {
            flow.Page.Text(lines[i], PageGeometry.Left + QrSide + 10, Flow.Baseline(top + (i * NoteLine), NoteLine, Ink.Note.Size));
        }
    }

    private List<IReadOnlyList<Letter>> Notes(Verification verification)
    {
        string[] texts =
        [
            "核验：扫描二维码或者打开下列网址，可以查到本文书是否由本机关出具、是否已经撤回。",
            Uri.UnescapeDataString(verification.Address), // The code carries the address as machines want it, the line as people read it.
            .. verification.Checkpoint is null ? [] : new[] { "公开日志检查点：" },
            .. (verification.Checkpoint ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ];
        var width = PageGeometry.TypeWidth - QrSide - 10;
        return [.. texts.SelectMany(text => LineBreaker.Break(typesetter.Set(text, Ink.Note), width, width, 0))];
    }

    // Dark modules that touch in a row are one rectangle.
    private void Code(string address, double left, double top)
    {
        var rows = QrModules.Of(address);
        var side = QrSide / rows.Count;

        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var run = Run(rows[y], x);
                if (run > 0)
                {
                    flow.Page.Box(left + (x * side), top + (y * side), run * side, side);
                    x += run;
                }
            }
        }
    }

    private static int Run(BitArray row, int from)
    {
        var to = from;
        while (to < row.Count && row[to])
        {
            to++;
        }

        return to - from;
    }
}
