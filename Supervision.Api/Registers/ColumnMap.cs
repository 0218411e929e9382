using Supervision.Api.Registers.Files;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>Where in this file each column stands.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _places;

    private ColumnMap(IReadOnlyList<string> headers) =>
        (_places, Headers) = (headers.Select((header, i) => (header, i)).ToDictionary(pair => pair.header, pair => pair.i), headers);

    public IReadOnlyList<string> Headers { get; }

    public int this[string header] => _places[header];

    /// <summary>The column with the reasons of an earlier import may stand there and is not read.</summary>
    public static Result<ColumnMap> Of(RegisterKind register, string path, IReadOnlyList<string> headers)
    {
        var wanted = RegisterColumns.Of(register).Select(column => column.Header).ToList();
        var missing = wanted.Except(headers).ToList();
        var unknown = headers.Except(wanted).Where(header => header != ErrorFile.ReasonHeader).ToList();
        var twice = headers.GroupBy(header => header).Where(group => group.Count() > 1).Select(group => group.Key).ToList();

        if (missing.Count + unknown.Count + twice.Count == 0)
        {
            return new ColumnMap(headers);
        }

        var other = Enum.GetValues<RegisterKind>()
            .Where(kind => !RegisterColumns.Of(kind).Select(column => column.Header).Except(headers).Any())
            .Select(kind => (RegisterKind?)kind).FirstOrDefault();
        return ImportProblems.WrongColumns(register, path, missing, unknown, twice, other);
    }
}
