namespace Supervision.Core.Repairs;

/// <summary>修复收件: how an application came in, and what came with it. It is never changed.</summary>
/// <param name="On">申请日期.</param>
/// <param name="ForwardedOn">The day on which the office received it from the site; null at the counter, where both are one.</param>
/// <param name="Applicant">Who applies: the representative, an agent, or the administrator of an insolvency.</param>
/// <param name="Source">The digest of the file and the line; or that it was signed before the officer.</param>
public sealed record RepairIntake(DateOnly On, DateOnly? ForwardedOn, string Applicant, string Source)
{
    public const int NumberMaxLength = 64;
    public const int ApplicantMaxLength = 100;

    public Reorganisation? Reorganisation { get; init; }

    /// <summary>The credit record of the negative inspection result from which the record followed.</summary>
    public Guid? Inspection { get; init; }
}
