using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Cases;

/// <summary>违法记录: an earlier event of a subject, exempted and unpublished ones included. It answers whether a breach is the first.</summary>
/// <param name="Kind">penalty, exemption, finding, disclosure or warning.</param>
/// <param name="Item">The list item, where there is one.</param>
/// <param name="System">The register it comes from, by name.</param>
public sealed record ViolationEvent(
    Guid Id, SubjectKey Subject, string Kind, string? Item, string? Violation, string Domain, DateOnly? Occurred, DateOnly? Discovered,
    DateOnly? Decided, string Organ, string? Clause, string? System, DateTimeOffset RecordedAt);
