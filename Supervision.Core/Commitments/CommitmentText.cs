namespace Supervision.Core.Commitments;

/// <summary>承诺文本: what of the twenty columns the applicant and the office write for this commitment.</summary>
/// <param name="Reason">承诺事由.</param>
/// <param name="Content">承诺内容.</param>
/// <param name="ValidUntil">承诺有效期, the last day; null where none is set.</param>
public sealed record CommitmentText(string Reason, string Content, DateOnly? ValidUntil, string? Remarks)
{
    public const int ReasonMaxLength = 512;
    public const int ContentMaxLength = 4000;
    public const int RemarksMaxLength = 512;
}
