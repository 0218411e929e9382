using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Commitments;

/// <summary>告知承诺事项: one line of the published list, with what its notice tells and how the commitment is verified. A commitment keeps the line as it was.</summary>
/// <param name="Family">涉企经营许可, 证明事项 or 工程建设审批.</param>
/// <param name="Domain">执法领域 of the departments that take it.</param>
/// <param name="Basis">By what the commitment stands in place of the ordinary way.</param>
public sealed record CommitmentItem(string Id, string Family, string Name, string Domain, CommitmentKind Kind, string Basis)
{
    private const string ToVerify = "待核";

    /// <summary>义务或者条件: what the applicant commits himself to.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>违诺责任.</summary>
    public required string Liability { get; init; }

    public required VerificationMethod Method { get; init; }

    /// <summary>核查期限, counted from the day of the commitment; null where the list sets none.</summary>
    public int? Term { get; init; }

    public TermUnit TermUnit { get; init; }

    /// <summary>整改期限: at most so many days; null where the list sets none.</summary>
    public int? CorrectionDays { get; init; }

    /// <summary>公共信用信息目录的类别: without it neither keeping nor breaking is recorded.</summary>
    public string? Catalogue { get; init; }

    public required PublicationType Publication { get; init; }

    /// <summary>国家安全, 生态环境 …: where commitment is excluded.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    /// <summary>Why nobody is told of it yet: what nobody has read at its source binds nobody, outside a demonstration. Null where it may be used.</summary>
    public Problem? WhyNotUsed(bool isDemonstration) => Mark == ToVerify && !isDemonstration ? CommitmentProblems.NotVerified(this) : null;

    public bool IsListedOn(DateOnly day) => new InForce(From, To).Covers(day);

    /// <summary>As notice and page say it.</summary>
    public string TermText
    {
        get
        {
            if (Term is not { } term)
            {
                return "清单没有写明，由受理部门在受理时确定";
            }

            return string.Create(CultureInfo.InvariantCulture, $"自作出承诺之日起{term}{TermUnits.Terms.Of(TermUnit)}内");
        }
    }

    public string CorrectionText
    {
        get
        {
            return CorrectionDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"发现没有履行的，责令在{days}日以内改正") : "发现没有履行的，责令限期改正";
        }
    }

    /// <summary>The last day of the verification; null where the list sets no term.</summary>
    public Result<DateOnly>? VerifyBy(DateOnly made, WorkingDayCalendar calendar)
    {
        if (Term is not { } term)
        {
            return null;
        }

        return TermUnit switch
        {
            TermUnit.WorkingDays => calendar.AddWorkingDays(made, term),
            TermUnit.Months => made.AddMonths(term),
            _ => made.AddDays(term),
        };
    }
}
