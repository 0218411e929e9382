using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>What came of an import.</summary>
/// <param name="ErrorsPath">Where the refused rows stand with their reasons; null when none was refused.</param>
/// <param name="Notices">What was taken and still deserves attention, a sentence each.</param>
public sealed record ImportReport(
    RegisterKind Register, RowCounts Rows, string? ErrorsPath, IReadOnlyList<string> Notices, TimeSpan Elapsed);
