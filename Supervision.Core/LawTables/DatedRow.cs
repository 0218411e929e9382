using Supervision.Core.Time;

namespace Supervision.Core.LawTables;

/// <summary>One row of a dated table: what it says, when that holds, and where it stands in the file.</summary>
public sealed record DatedRow<TRow>(TRow Value, InForce InForce, int Line) where TRow : class;
