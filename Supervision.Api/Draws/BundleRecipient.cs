using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>收件人和用途: to whom the auditor's bundle goes and for what. It holds the names of people, so nobody takes it without saying so.</summary>
public sealed record BundleRecipient(string? Recipient, string? Purpose)
{
    public const int RecipientMaxLength = 100;
    public const int PurposeMaxLength = 200;

    /// <summary>All that is wrong, at once; null when both are said.</summary>
    public Problem? Fault() => Problem.All(
        Says(Recipient, RecipientMaxLength) ? null : new Problem("bundle.recipient", ProblemKind.Invalid, $"请写明审计抽取包交给谁（收件单位和收件人，{RecipientMaxLength}字以内）。"),
        Says(Purpose, PurposeMaxLength) ? null : new Problem("bundle.purpose", ProblemKind.Invalid, $"请写明审计抽取包的用途（{PurposeMaxLength}字以内）。"));

    private static bool Says(string? text, int max) => text?.Trim() is { Length: > 0 } said && said.Length <= max;
}
