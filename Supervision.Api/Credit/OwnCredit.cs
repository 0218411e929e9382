using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Credit;

/// <summary>本机关的信用记录: what one of our own acts leaves in the record of a subject.</summary>
/// <param name="Department">Whose act it is.</param>
/// <param name="On">The day of the act.</param>
/// <param name="Number">Of the paper, notice or file by which the act is found again; one act leaves one record of a kind.</param>
public sealed record OwnCredit(SubjectKey Subject, CreditRecordKind Kind, DepartmentCode Department, DateOnly On, string Number)
{
    /// <summary>The act it comes from, as 案件 or 检查任务 with its number.</summary>
    public required string Source { get; init; }

    public required string Content { get; init; }

    public string? Violation { get; init; }

    public string? Clause { get; init; }

    /// <summary>By which the schemes of rating tell it from others of its kind.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public DateOnly? HoldsUntil { get; init; }

    /// <summary>The record that it ends.</summary>
    public Guid? Ends { get; init; }
}
