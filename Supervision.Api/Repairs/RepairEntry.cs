using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>登记的修复申请: as it is copied from the paper of the applicant or the row of a site.</summary>
/// <param name="Subject">统一社会信用代码, as typed.</param>
/// <param name="Path">As <see cref="RepairPath"/> calls it.</param>
/// <param name="Number">收件编号.</param>
public sealed record RepairEntry(string Subject, Guid Record, string Path, RepairChannel Channel, string Number, DateOnly On, string Applicant)
{
    public DateOnly? ForwardedOn { get; init; }

    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>At the counter: that who signs was seen by the officer.</summary>
    public bool IsSeen { get; init; }

    public DateOnly? RulingOn { get; init; }

    public DateOnly? PerformedOn { get; init; }

    public Guid? Inspection { get; init; }

    public required string Source { get; init; }
}
