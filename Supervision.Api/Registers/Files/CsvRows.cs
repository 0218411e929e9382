using System.Text.Unicode;
using CsvHelper;

namespace Supervision.Api.Registers.Files;

/// <summary>The rows of a CSV file in UTF-8 or GB18030.</summary>
internal sealed class CsvRows : IRowReader
{
    // An unclosed quote would otherwise take the rest of the file for one cell.
    private const int LongestRow = 1 << 20;

    private const int ReadAhead = 1 << 18;

    private static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

    private readonly HashedStream _stream;
    private readonly CsvReader _reader;

    public CsvRows(string path)
    {
        var encoding = TextEncoding.Of(path);
        _stream = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan));
        _reader = CsvReader.Create(_stream, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = true,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            Encoding = encoding,
            BufferSize = ReadAhead,
            OnMalformedRecord = row => Unclosed |= row.Reason is CsvMalformedReason.UnterminatedQuote,
        });
        _reader.ReadHeader();
        Headers = [.. _reader.Headers.Select(header => header.Trim())];
    }

    public IReadOnlyList<string> Headers { get; }

    public long Line => _reader.RowNumber + 1;

    public int Width => _reader.FieldCount;

    public double Share => _stream.Share;

    public bool IsReadable => Utf8.IsValid(_reader.RawRecord) && _reader.RawRecord.IndexOf(Replacement) < 0 && !_reader.RawRecord.Contains((byte)0);

    private bool Unclosed { get; set; }

    public bool Read()
    {
        while (_reader.Read())
        {
            if (Unclosed)
            {
                throw new CsvFormatException("An unclosed quote.", Line, -1);
            }

            if (_reader.RawRecord.IndexOfAnyExcept((byte)',', (byte)' ', (byte)'"') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<byte> Cell(int index) => _reader.GetSpan(index);

    public string Digest() => _stream.Digest();

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }
}
