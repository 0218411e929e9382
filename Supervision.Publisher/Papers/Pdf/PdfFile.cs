using System.Globalization;
using System.Text;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Publisher.Papers.Layout;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Pdf;

/// <summary>The whole file. Its dates are the day of issue and its id is the digest of what the paper says.</summary>
internal static class PdfFile
{
    public static byte[] Write(Paper paper, IReadOnlyList<Page> pages, IReadOnlyList<FontSubset> subsets)
    {
        var objects = new PdfObjects();
        var (root, tree) = (objects.Promise(), objects.Promise());
        var fonts = string.Join(' ', subsets.Select(subset => $"/{subset.Key} {PdfFont.Write(objects, subset)} 0 R"));
        var kids = pages.Select(page => AddPage(objects, page, tree, fonts)).ToList();
        objects.Keep(root, $"<< /Type /Catalog /Pages {tree} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        objects.Keep(tree, string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>"));
        var day = paper.IssuedOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var info = objects.Add(
            $"<< /Title {Words($"{paper.Title} {paper.Number}")} /Author {Words(paper.Organ.InWhoseName)} "
            + $"/CreationDate (D:{day}000000+08'00') /ModDate (D:{day}000000+08'00') >>");
        return objects.ToFile(root, info, Digest.Of(paper.ToJson())[..32]);
    }

    private static int AddPage(PdfObjects objects, Page page, int tree, string fonts)
    {
        var content = objects.AddStream(PdfContent.Of(page));
        return objects.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PageGeometry.Width} {PageGeometry.Height}] /Contents {content} 0 R /Resources << /Font << {fonts} >> >> >>"));
    }

    private static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
