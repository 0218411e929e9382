namespace Supervision.Api.Registers;

/// <summary>How far an import is.</summary>
/// <param name="Share">Of the file that has been read, from 0 to 1.</param>
/// <param name="Writing">The file has been read; the register is being written.</param>
public sealed record ImportProgress(long Rows, double Share, bool Writing, TimeSpan Elapsed);
