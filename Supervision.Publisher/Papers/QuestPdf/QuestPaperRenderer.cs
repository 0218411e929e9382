using System.Collections.Immutable;
using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Publisher.Papers.QuestPdf;

/// <summary>The same seam behind QuestPDF. The host chooses its licence and registers the face with it.</summary>
public sealed class QuestPaperRenderer(string family) : IPaperRenderer
{
    public Result<RenderedPaper> Render(Paper paper)
    {
        var issued = new DateTimeOffset(paper.IssuedOn, TimeOnly.MinValue, OfficeClock.Offset);
        var pages = 0;
        var bytes = Document.Create(file => file.Page(page => Compose(page, paper, total => pages = total)))
            .WithMetadata(new DocumentMetadata
            {
                Title = $"{paper.Title} {paper.Number}", Author = paper.Organ.InWhoseName, Language = "zh-CN",
                CreationDate = issued, ModifiedDate = issued,
            })
            .GeneratePdf();
        return new RenderedPaper(ImmutableArray.Create(bytes), Digest.Of(bytes), pages, [$"全文由{family}代替"]);
    }

    private void Compose(PageDescriptor page, Paper paper, Action<int> counted)
    {
        page.Size(PageSizes.A4);
        page.MarginTop(37, Unit.Millimetre);
        page.MarginBottom(25, Unit.Millimetre);
        page.MarginLeft(28, Unit.Millimetre);
        page.MarginRight(26, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(family).FontSize(16).LineHeight(1.5f));
        page.Content().Column(column => QuestBlocks.Compose(column, paper));
        page.Footer().AlignCenter().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(14));
            text.Span("— ");
            text.CurrentPageNumber();
            text.Span(" —");
            text.TotalPages().FontSize(1).FontColor(Colors.White).Format(total =>
            {
                counted(total ?? 0);
                return (total ?? 0).ToString(CultureInfo.InvariantCulture);
            });
        });
    }
}
