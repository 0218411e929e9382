using Supervision.Core.LawTables;

namespace Supervision.Api.Registers;

/// <summary>The code tables a register is held against.</summary>
public sealed record CodeTables(RegionTable Regions, IndustryTable Industries)
{
    public static CodeTables Read(string rulesFolder)
    {
        var codes = Path.Combine(rulesFolder, "codes");
        return new(
            RegionTable.Read(Path.Combine(codes, "gb2260_hunan.csv"), Path.Combine(codes, "xiangtan_streets.csv")),
            IndustryTable.Read(Path.Combine(codes, "gbt4754_2017.csv")));
    }
}
