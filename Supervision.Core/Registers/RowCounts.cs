namespace Supervision.Core.Registers;

/// <summary>同步行数: what became of the rows of a file. Each row is in exactly one of the four counts.</summary>
public sealed record RowCounts(int Added, int Changed, int Unchanged, int Refused)
{
    public int Read => Added + Changed + Unchanged + Refused;
}
