using System.Collections;
using QRCoder;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>二维码: the matrix of an address, row by row, without the quiet zone, which the white paper is.</summary>
internal static class QrModules
{
    private const int QuietZone = 4;

    public static IReadOnlyList<BitArray> Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Skip(QuietZone).SkipLast(QuietZone).Select(Inner)];
    }

    private static BitArray Inner(BitArray row)
    {
        var inner = new BitArray(row.Count - (2 * QuietZone));
        for (var i = 0; i < inner.Count; i++)
        {
            inner[i] = row[i + QuietZone];
        }

        return inner;
    }
}
