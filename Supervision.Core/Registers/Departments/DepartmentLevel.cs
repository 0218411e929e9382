using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Departments;

/// <summary>层级: province, city, county or township.</summary>
public enum DepartmentLevel { Province, City, County, Township }

public static class DepartmentLevels
{
    public static readonly Terms<DepartmentLevel> Terms = new(
        (DepartmentLevel.Province, "省级"),
        (DepartmentLevel.City, "市级"),
        (DepartmentLevel.County, "县级"),
        (DepartmentLevel.Township, "乡镇级"));

    public static string Named(this DepartmentLevel level) => Terms.Of(level);
}
