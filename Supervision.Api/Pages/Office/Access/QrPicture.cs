using System.Globalization;
using System.Text;
using QRCoder;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>A QR code as the path of a picture: no style and no script stands in it.</summary>
public sealed record QrPicture(string ViewBox, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();

        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"0 0 {rows.Count} {rows.Count}"), path.ToString());
    }
}
