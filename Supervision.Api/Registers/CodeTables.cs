using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Api.Registers;

/// <summary>The code tables a register is held against.</summary>
public sealed record CodeTables(RegionTable Regions, IndustryTable Industries)
{
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CodeTables> Read(string rules)
    {
        if (!LawFile.Read(rules, "codes", "gb2260_hunan.csv").Succeeded(out var regionFile, out var problem)
            || !LawFile.Read(rules, "codes", "xiangtan_streets.csv").Succeeded(out var streetFile, out problem)
            || !LawFile.Read(rules, "codes", "gbt4754_2017.csv").Succeeded(out var industryFile, out problem)
            || !RegionTable.Read(regionFile, streetFile).Succeeded(out var regions, out problem)
            || !IndustryTable.Read(industryFile).Succeeded(out var industries, out problem))
        {
            return problem;
        }

        return new CodeTables(regions, industries);
    }
}
