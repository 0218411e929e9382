using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Demo.City;

/// <summary>One file of the sample city, and whose registrar imports it.</summary>
internal sealed record CityFile(RegisterKind Register, string Path, DepartmentCode Importer)
{
    /// <summary>People and their recusals in a file for each department, for nobody imports those of another; what is in no list goes to the lead.</summary>
    public static IReadOnlyList<CityFile> Write(SampleCity city, string folder, DepartmentCode lead)
    {
        var listed = Codes(city.Departments, "主体代码").ToHashSet();
        var owners = city.Inspectors.Rows.DistinctBy(row => row[city.Inspectors.Column("人员编号")])
            .ToDictionary(row => row[city.Inspectors.Column("人员编号")], row => row[city.Inspectors.Column("所属主体")]);

        string Owner(RegisterKind register, CityTable table, string[] row)
        {
            return register switch
            {
                RegisterKind.Inspectors => row[table.Column("所属主体")],
                RegisterKind.Recusals => owners.GetValueOrDefault(row[table.Column("人员编号")], lead.ToString()),
                _ => lead.ToString(),
            };
        }

        return
        [
            .. city.Tables.SelectMany(each => each.Table.Rows
                .GroupBy(row => Owner(each.Register, each.Table, row) is var owner && listed.Contains(owner) ? owner : lead.ToString())
                .Select(part => new CityFile(each.Register, Part(each.Table, part.Key, lead, part).Write(folder), DepartmentCode.Parse(part.Key)))),
        ];
    }

    private static CityTable Part(CityTable table, string owner, DepartmentCode lead, IEnumerable<string[]> rows) =>
        table with { Name = owner == lead.ToString() ? table.Name : $"{table.Name}-{owner}", Rows = [.. rows] };

    private static IEnumerable<string> Codes(CityTable table, string header) => table.Rows.Select(row => row[table.Column(header)]);
}
