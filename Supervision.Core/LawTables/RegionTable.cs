using System.Collections.Frozen;

namespace Supervision.Core.LawTables;

/// <summary>行政区划代码表: which regions and streets exist.</summary>
public sealed class RegionTable(IEnumerable<Region> regions, IEnumerable<Street> streets)
{
    private readonly FrozenDictionary<string, Region> _regions = regions.ToFrozenDictionary(region => region.Code.ToString());
    private readonly FrozenDictionary<string, Street> _streets = streets.ToFrozenDictionary(street => street.Code);

    /// <param name="regionsPath">Columns code, name, parent, level, note; a note marks a statistical code.</param>
    /// <param name="streetsPath">Columns code9, name, county_code.</param>
    /// <exception cref="FormatException">A line does not have its columns; names the line.</exception>
    public static RegionTable Read(string regionsPath, string streetsPath) => new(
        CodeFile.Rows(regionsPath, 5).Select(row => new Region(
            RegionCode.Parse(row[0]), row[1], row[2].Length == 0 ? null : RegionCode.Parse(row[2]), IsStatistical: row[4].Length > 0)),
        CodeFile.Rows(streetsPath, 3).Select(row => new Street(row[0], row[1], RegionCode.Parse(row[2]))));

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
}
