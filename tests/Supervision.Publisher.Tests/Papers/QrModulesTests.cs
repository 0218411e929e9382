using QRCoder;
using Supervision.Publisher.Papers.Layout;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Tests.Papers;

public sealed class QrModulesTests
{
    [Fact]
    public void The_drawn_squares_are_the_modules_of_the_code()
    {
        var paper = Samples.Order();
        var pages = new PaperLayout(paper, new Typesetter(new FontLibrary(new PaperFonts()), paper.Title)).Pages();
        using var code = QRCodeGenerator.GenerateQrCode(Samples.Address, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count - 8;
        var side = PageGeometry.Mm(24) / size;
        var squares = pages[^1].Marks.OfType<BoxMark>().Where(box => Math.Abs(box.Height - side) < 0.001).ToList();
        var top = squares.Min(box => box.Y);

        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var (px, py) = (PageGeometry.Left + ((x + 0.5) * side), top + ((y + 0.5) * side));
                var dark = squares.Any(box => px > box.X && px < box.X + box.Width && py > box.Y && py < box.Y + box.Height);
                Assert.Equal(code.ModuleMatrix[y + 4][x + 4], dark);
            }
        }
    }
}
