using System.Collections.Immutable;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Publisher.Papers.Layout;
using Supervision.Publisher.Papers.Pdf;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers;

/// <summary>Writes the PDF itself: a small closed format for a closed set of forms. The same paper gives the same bytes.</summary>
public sealed class PdfPaperRenderer(PaperFonts fonts) : IPaperRenderer
{
    private readonly FontLibrary _library = new(fonts);

    public Result<RenderedPaper> Render(Paper paper)
    {
        var typesetter = new Typesetter(_library, paper.Title);
        var pages = new PaperLayout(paper, typesetter).Pages();

        if (typesetter.Problem is { } problem)
        {
            return problem;
        }

        var bytes = PdfFile.Write(paper, pages, typesetter.Subsets);
        return new RenderedPaper(ImmutableArray.Create(bytes), Digest.Of(bytes), pages.Count, typesetter.Substitutions);
    }
}
