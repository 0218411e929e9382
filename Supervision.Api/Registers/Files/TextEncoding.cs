using System.Text;
using System.Text.Unicode;

namespace Supervision.Api.Registers.Files;

/// <summary>Tells UTF-8 from GB18030 by the first lines: Chinese headers in one are never valid in the other.</summary>
internal static class TextEncoding
{
    private const int Sample = 1 << 16;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Null for UTF-8 and for whatever a byte order mark names.</summary>
    public static Encoding? Of(string path)
    {
        using var file = File.OpenRead(path);
        var sample = new byte[Sample];
        var read = file.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        var text = sample.AsSpan(0, read);

        if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return null;
        }

        var firstLine = text.IndexOf((byte)'\n') is var end and >= 0 ? text[..end] : text;
        return Utf8.IsValid(firstLine) ? null : Gb18030;
    }
}
