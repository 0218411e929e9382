using System.Collections.Frozen;
using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>行政区划代码表: which regions and streets exist.</summary>
public sealed class RegionTable(IEnumerable<Region> regions, IEnumerable<Street> streets)
{
    private static readonly string[] RegionColumns = ["code", "name", "parent", "level", "note"];
    private static readonly string[] StreetColumns = ["code9", "name", "county_code"];

    private readonly FrozenDictionary<string, Region> _regions = regions.ToFrozenDictionary(region => region.Code.ToString());
    private readonly FrozenDictionary<string, Street> _streets = streets.ToFrozenDictionary(street => street.Code);

    /// <param name="regionFile">GB/T 2260; a note marks a statistical code.</param>
    /// <param name="streetFile">The streets below its counties.</param>
    public static Result<RegionTable> Read(LawFile regionFile, LawFile streetFile)
    {
        if (!CsvTable.Read(regionFile, RegionColumns, RegionOf).Succeeded(out var regions, out var problem)
            || !CsvTable.Read(streetFile, StreetColumns, StreetOf).Succeeded(out var streets, out problem))
        {
            return problem;
        }

        return new RegionTable(regions, streets);
    }

    public IEnumerable<Region> Regions => _regions.Values;

    public IEnumerable<Street> Streets => _streets.Values;

    public Region? Find(RegionCode code) => _regions.GetValueOrDefault(code.ToString());

    public Region? Find(ReadOnlySpan<char> code) =>
        _regions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var region) ? region : null;

    public Street? FindStreet(ReadOnlySpan<char> code) =>
        _streets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var street) ? street : null;

    /// <summary>Whether a street may stand beside this region. A park's street may stand beside any county of the same city.</summary>
    public bool Belongs(Street street, Region region) =>
        street.County == region.Code
        || (Find(street.County) is { IsStatistical: true } park && park.Parent == region.Parent);

    private static Region RegionOf(CsvRow row) => new(
        Code(row, "code"), row.Filled("name"), row.Text("parent").Length == 0 ? null : Code(row, "parent"), IsStatistical: row.Text("note").Length > 0);

    private static Street StreetOf(CsvRow row) => new(row.Filled("code9"), row.Filled("name"), Code(row, "county_code"));

    private static RegionCode Code(CsvRow row, string column)
    {
        if (!RegionCode.TryParse(row.Text(column), out var code))
        {
            row.Refuse(column, "六位数字的行政区划代码");
        }

        return code;
    }
}
