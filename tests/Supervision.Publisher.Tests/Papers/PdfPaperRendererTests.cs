using System.Text;
using Supervision.Core.Papers;
using Supervision.Publisher.Papers;
using Supervision.Publisher.Papers.TrueType;
using Supervision.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Supervision.Publisher.Tests.Papers;

public sealed class PdfPaperRendererTests
{
    private static readonly PdfPaperRenderer Renderer = new(new PaperFonts());

    [Fact]
    public void A_notice_of_inspection_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.Notice())), "inspection-notice.txt");

    [Fact]
    public void A_notice_of_a_back_check_visit_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.BackCheck())), "back-check-notice.txt");

    [Fact]
    public void An_order_to_correct_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.Order())), "correction-order.txt");

    [Fact]
    public void A_letter_that_waives_the_fine_alone_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.FineWaiver())), "fine-waiver-letter.txt");

    [Fact]
    public void A_letter_without_penalty_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.Letter())), "no-penalty-letter.txt");

    [Fact]
    public void A_form_of_not_filing_reads_in_order() => Golden.Matches(TextOf(Rendered(Samples.NotFiled())), "not-filed-form.txt");

    [Fact]
    public void The_same_paper_gives_the_same_bytes_even_from_another_renderer()
    {
        var (first, second) = (Rendered(Samples.Letter()), Rendered(Samples.Letter(), new PdfPaperRenderer(new PaperFonts())));

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.Digest, second.Digest);
    }

    [Fact]
    public void A_stored_paper_is_printed_as_the_one_that_was_made()
    {
        var paper = Samples.Notice();

        Assert.Equal(Rendered(paper).Digest, Rendered(Paper.FromJson(paper.ToJson())).Digest);
    }

    [Fact]
    public void Only_the_used_part_of_each_face_is_embedded()
    {
        var rendered = Rendered(Samples.Notice());
        using var pdf = PdfDocument.Open(rendered.Bytes.ToArray());

        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.Matches("^[A-Z]{6}\\+", letter.FontName));
        Assert.InRange(rendered.Bytes.Length, 10_000, 200_000);
    }

    [Fact]
    public void A_rare_character_of_a_name_is_printed_and_its_face_recorded()
    {
        var rendered = Rendered(Samples.Order("法定代表人𬭚𠮷未公示。"));

        Assert.Contains("𬭚𠮷", TextOf(rendered), StringComparison.Ordinal);
        Assert.Contains(rendered.Substitutions, one => one.Contains('“') && one.Contains("𠮷", StringComparison.Ordinal));
    }

    [Fact]
    public void A_character_that_no_face_has_refuses_the_paper_and_is_named()
    {
        Assert.False(Renderer.Render(Samples.Order("名称中有\U0001F9FE。")).Succeeded(out _, out var problem));

        Assert.Equal("paper.glyph-missing", problem.Code);
        Assert.Contains("U+1F9FE", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_face_that_is_not_installed_refuses_the_paper()
    {
        var renderer = new PdfPaperRenderer(new PaperFonts { FangSong = "/nowhere/fangsong.ttf" });

        Assert.False(renderer.Render(Samples.Order()).Succeeded(out _, out var problem));
        Assert.Equal("paper.font-unreadable", problem.Code);
    }

    [Fact]
    public void A_face_that_stands_in_is_recorded() =>
        Assert.Contains("仿宋由gbsn00lp代替", Rendered(Samples.Order()).Substitutions);

    [Fact]
    public void A_long_table_loses_no_row_over_the_page_and_every_page_has_its_number()
    {
        var rendered = Rendered(Samples.Notice(items: 120));
        var text = TextOf(rendered);

        Assert.All(Enumerable.Range(1, 120), at => Assert.Single(Occurrences(text, $"第{at}项：")));
        Assert.All(Enumerable.Range(1, rendered.Pages), at => Assert.Contains($"— {at} —", text, StringComparison.Ordinal));
        Assert.Equal(rendered.Pages - Occurrences(text, "检查事项检查方法依据").Count(), CountWithout(rendered, "检查事项检查方法依据"));
    }

    [Fact]
    public void A_page_that_holds_the_signature_holds_text_too()
    {
        foreach (var items in Enumerable.Range(1, 12))
        {
            using var pdf = PdfDocument.Open(Rendered(Samples.Notice(items)).Bytes.ToArray());
            var pages = pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToList();

            Assert.Contains(pages, page => page.Contains("2026年3月5日", StringComparison.Ordinal) && page.Contains("联系人：", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_file_says_its_title_its_language_and_the_day_of_issue()
    {
        using var pdf = PdfDocument.Open(Rendered(Samples.Letter()).Bytes.ToArray());

        Assert.Equal("不予行政处罚决定书 潭市监不罚〔2026〕12号", pdf.Information.Title);
        Assert.Equal("D:20260305000000+08'00'", pdf.Information.CreationDate);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out StringToken lang));
        Assert.Equal("zh-CN", lang.Data);
    }

    private static RenderedPaper Rendered(Paper paper, PdfPaperRenderer? renderer = null) =>
        (renderer ?? Renderer).Render(paper).Match(done => done, problem => throw new InvalidOperationException(problem.Message));

    private static IEnumerable<int> Occurrences(string text, string sought) =>
        Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, sought, 0, sought.Length) == 0);

    private static int CountWithout(RenderedPaper rendered, string sought)
    {
        using var pdf = PdfDocument.Open(rendered.Bytes.ToArray());
        return pdf.GetPages().Count(page => !string.Concat(page.Letters.Select(letter => letter.Value)).Contains(sought, StringComparison.Ordinal));
    }

    // One line per baseline, in the order in which the file says them.
    private static string TextOf(RenderedPaper rendered)
    {
        using var pdf = PdfDocument.Open(rendered.Bytes.ToArray());
        var text = new StringBuilder();

        foreach (var page in pdf.GetPages())
        {
            var last = double.NaN;
            foreach (var letter in page.Letters)
            {
                if (!double.IsNaN(last) && Math.Abs(letter.StartBaseLine.Y - last) > 1)
                {
                    text.Append('\n');
                }

                text.Append(letter.Value);
                last = letter.StartBaseLine.Y;
            }

            text.Append("\n\f\n");
        }

        return text.ToString();
    }
}
