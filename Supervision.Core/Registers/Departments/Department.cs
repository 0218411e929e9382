using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Departments;

/// <summary>执法主体: a body on the 主体清单 that may check enterprises. One that is not listed can do nothing here.</summary>
public sealed class Department
{
    public const int NameMaxLength = 100;
    public const int ShortNameMaxLength = 20;
    public const int DomainMaxLength = 50;
    public const int DocumentMaxLength = 200;
    public const int HeadNameMaxLength = 50;

    private Department()
    {
    }

    public required DepartmentCode Code { get; init; }

    public required string Name { get; set; }

    /// <summary>机关代字: what stands first in the number of its papers, as in 潭市监.</summary>
    public required string ShortName { get; set; }

    /// <summary>执法领域, as in 市场监管.</summary>
    public required string Domain { get; set; }

    public required DepartmentLevel Level { get; set; }

    public required RegionCode Region { get; set; }

    public required DepartmentKind Kind { get; set; }

    /// <summary>委托机关: in whose name an entrusted body acts. Present for entrusted bodies and only for them.</summary>
    public DepartmentCode? Principal { get; set; }

    /// <summary>委托书: title and number of the public entrustment. Present for entrusted bodies and only for them.</summary>
    public string? EntrustmentDocument { get; set; }

    /// <summary>园区管理机构: a park is a body, not a region.</summary>
    public required bool IsPark { get; set; }

    public string? HeadName { get; set; }

    public required DateOnly ListedFrom { get; set; }

    /// <summary>The last day on the list; null while it is listed.</summary>
    public DateOnly? ListedTo { get; set; }

    public required bool IsSample { get; set; }

    /// <summary>Whose name its papers print: the principal's for an entrusted body, else its own.</summary>
    public DepartmentCode ActsInNameOf => Principal ?? Code;

    /// <summary>Both ends belong to the listing.</summary>
    public bool IsListedOn(DateOnly date) => ListedFrom <= date && (ListedTo is not { } last || date <= last);

    public static Department Organ(
        DepartmentCode code, string name, string shortName, string domain, RegionCode region, DateOnly listedFrom) =>
        new()
        {
            Code = code,
            Name = name,
            ShortName = shortName,
            Domain = domain,
            Level = DepartmentLevel.City,
            Region = region,
            Kind = DepartmentKind.Organ,
            IsPark = false,
            ListedFrom = listedFrom,
            IsSample = false,
        };
}
