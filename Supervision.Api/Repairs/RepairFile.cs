using Supervision.Api.Registers.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Repairs;

/// <summary>A file of applications as it was read.</summary>
internal sealed record RepairFile(IReadOnlyList<RepairRow> Rows, string Digest)
{
    private const int MostRows = 5_000;

    public static Result<RepairFile> Read(string path)
    {
        if (!RowFiles.Open(path).Succeeded(out var reader, out var problem))
        {
            return problem;
        }

        using var lines = reader;

        if (!Places(path, lines.Headers).Succeeded(out var places, out problem))
        {
            return problem;
        }

        try
        {
            var rows = new List<RepairRow>();

            while (lines.Read())
            {
                rows.Add(RepairRow.Of(places, FileRow.Of(lines)));

                if (rows.Count > MostRows)
                {
                    return RepairFileProblems.TooManyRows(MostRows);
                }
            }

            return rows.Count == 0 ? RepairFileProblems.NoRows(path) : new RepairFile(rows, lines.Digest());
        }
        catch (Exception exception) when (RowFiles.Unreadable(path, exception) is { } unreadable)
        {
            return unreadable;
        }
    }

    private static Result<Dictionary<string, int>> Places(string path, IReadOnlyList<string> headers)
    {
        var named = headers.Select((header, at) => (Header: header.Trim(), At: at)).ToList();
        var missing = RepairRow.Needed.Where(column => named.TrueForAll(one => one.Header != column)).ToList();
        var unknown = named.Where(one => !RepairRow.All.Contains(one.Header)).Select(one => one.Header).ToList();
        var twice = named.GroupBy(one => one.Header).Where(one => one.Count() > 1).Select(one => one.Key).ToList();
        return missing.Count + unknown.Count + twice.Count > 0
            ? RepairFileProblems.WrongColumns(path, missing, unknown, twice)
            : named.ToDictionary(one => one.Header, one => one.At, StringComparer.Ordinal);
    }
}
