using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Supervision.Publisher.Papers.Pdf;

/// <summary>The objects of a PDF file, numbered in the order in which they are promised, and the table that finds them.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    public int Promise()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public void Keep(int number, string dictionary) => _objects[number - 1] = Encoding.ASCII.GetBytes(dictionary);

    public int Add(string dictionary)
    {
        var number = Promise();
        Keep(number, dictionary);
        return number;
    }

    public int AddStream(byte[] bytes, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        var number = Promise();
        var head = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"<< /Filter /FlateDecode /Length {packed.Length} {entries}>>\nstream\n"));
        _objects[number - 1] = [.. head, .. packed.ToArray(), .. "\nendstream"u8];
        return number;
    }

    public byte[] ToFile(int root, int info, string id)
    {
        using var file = new MemoryStream();
        void Put(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        file.Write("%PDF-1.7\n%\u00e4\u00f6\u00fc\n"u8);
        var offsets = new List<long>();

        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            Put(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(_objects[i] ?? throw new InvalidOperationException("An object was promised and not kept."));
            Put("\nendobj\n");
        }

        var table = file.Length;
        Put(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => Put(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Put(string.Create(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {_objects.Count + 1} /Root {root} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }
}
