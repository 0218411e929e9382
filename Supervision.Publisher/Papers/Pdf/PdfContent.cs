using System.Globalization;
using System.Text;
using Supervision.Publisher.Papers.Layout;

namespace Supervision.Publisher.Papers.Pdf;

/// <summary>A page as the operators that draw it.</summary>
internal static class PdfContent
{
    private const string Black = "0 g 0 G";
    private const string RedInk = "0.85 0 0 rg 0.85 0 0 RG";

    public static byte[] Of(Page page)
    {
        var content = new StringBuilder();

        foreach (var mark in page.Marks)
        {
            if (mark is TextMark { Letters.Count: > 0 } text)
            {
                Text(content, text);
            }
            else if (mark is BoxMark box)
            {
                content.Append(box.Red ? RedInk : Black).Append(CultureInfo.InvariantCulture,
                    $" {N(box.X)} {N(PageGeometry.Height - box.Y - box.Height)} {N(box.Width)} {N(box.Height)} re f\n");
            }
        }

        return Encoding.ASCII.GetBytes(content.ToString());
    }

    private static void Text(StringBuilder content, TextMark text)
    {
        var ink = text.Letters[0].Ink;
        // The stand-in for 小标宋 is a light face, so it gets a thin outline of their own colour.
        var heavy = text.Letters[0].Heavy ? string.Create(CultureInfo.InvariantCulture, $"2 Tr {N(ink.Size / 45)} w") : "0 Tr";
        content.Append(ink.Red ? RedInk : Black).Append(CultureInfo.InvariantCulture,
            $" BT {heavy} {N(text.Tracking)} Tc 1 0 0 1 {N(text.X)} {N(PageGeometry.Height - text.Baseline)} Tm\n");

        for (var i = 0; i < text.Letters.Count;)
        {
            var first = text.Letters[i];
            content.Append(CultureInfo.InvariantCulture, $"/{first.Subset.Key} {N(first.Ink.Size)} Tf <");
            for (; i < text.Letters.Count && text.Letters[i].Subset == first.Subset; i++)
            {
                content.Append(text.Letters[i].Number.ToString("X4", CultureInfo.InvariantCulture));
            }

            content.Append("> Tj\n");
        }

        content.Append("ET\n");
    }

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
