using CsvHelper;

namespace Supervision.Api.Demo.City;

/// <summary>One register of the sample city as it goes into a file.</summary>
internal sealed record CityTable(string Name, IReadOnlyList<string> Headers, IReadOnlyList<string[]> Rows)
{
    public string FileName => Name + ".csv";

    /// <summary>The number of the column with that header.</summary>
    public int Column(string header) =>
        Headers.Index().First(column => column.Item == header).Index;

    public CityTable With(IEnumerable<string[]> rows) => this with { Rows = [.. Rows, .. rows] };

    /// <summary>Reads a file as it is written.</summary>
    public static CityTable Read(string name, string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true });
        reader.ReadHeader();
        string[] headers = [.. reader.Headers];
        var rows = new List<string[]>();

        while (reader.Read())
        {
            rows.Add([.. headers.Select(reader.GetString)]);
        }

        return new(name, headers, rows);
    }

    /// <summary>Writes into the folder, UTF-8 with byte order mark as spreadsheets want it; the answer is the path.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        using var writer = CsvWriter.ToFile(path, new CsvWriterOptions { WriteByteOrderMark = true, NewLine = "\n" });
        writer.WriteRecord([.. Headers]);

        foreach (var row in Rows)
        {
            writer.WriteRecord(row);
        }

        return path;
    }
}
