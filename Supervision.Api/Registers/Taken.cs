namespace Supervision.Api.Registers;

/// <summary>How many rows of the file were taken, by what they did to the register.</summary>
internal sealed record Taken(int Added, int Changed, int Unchanged, IReadOnlyList<string> Notices)
{
    public int Rows => Added + Changed + Unchanged;
}
