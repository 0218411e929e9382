using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Checks;

/// <summary>The result of one item as it is typed into a form.</summary>
public sealed class ItemInput
{
    public string? Item { get; set; }

    public string? Department { get; set; }

    public ItemFinding? Finding { get; set; }

    public string? Problem { get; set; }

    public Disposition? Disposition { get; set; }

    public ItemResult Typed() => new(Item ?? "", DepartmentCode.TryParse(Department, out var code) ? code : default, Finding!.Value,
        string.IsNullOrWhiteSpace(Problem) ? null : Problem.Trim(), Disposition);
}
