namespace Supervision.Api.Registers.Files;

/// <summary>Reads a table row by row, whatever kind of file it stands in. Cells are UTF-8, as in the file; rows without any text are passed over.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>The first row, trimmed.</summary>
    IReadOnlyList<string> Headers { get; }

    /// <summary>As a spreadsheet counts: the header stands in line 1.</summary>
    long Line { get; }

    /// <summary>How many cells this row has; it may have more or fewer than there are headers.</summary>
    int Width { get; }

    /// <summary>False when the row holds characters that could not be read.</summary>
    bool IsReadable { get; }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    double Share { get; }

    bool Read();

    /// <summary>Valid until the next read; empty beyond <see cref="Width"/>.</summary>
    ReadOnlySpan<byte> Cell(int index);

    /// <summary>SHA-256 of the whole file, once the last row has been read.</summary>
    string Digest();
}
