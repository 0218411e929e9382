using Supervision.Core.Time;

namespace Supervision.Core.Coercion.Files;

/// <summary>What the rules are asked of a file: as it stands, or as it would stand after the next step.</summary>
public static class CoercionQuestions
{
    public static CoercionQuestion Of(CoercionFile file, DateOnly asOf) => Of(file, file.Taking, asOf);

    /// <param name="taking">How it is to be taken; null before.</param>
    public static CoercionQuestion Of(CoercionFile file, CoercionTaking? taking, DateOnly asOf)
    {
        var request = file.Request;
        return new()
        {
            AsOf = asOf,
            Kind = file.Kind.Named(),
            TakenAt = taking?.At ?? (file.Approval ?? file.Asked).By.At,
            Basis = request.Basis,
            IsUrgent = request.IsUrgent,
            IsGeneral = request.General is not null,
            Reason = request.General?.Ground?.Named(),
            Approval = ApprovalOf(file, asOf),
            Officers = [.. (taking?.Officers ?? file.Asked.Officers!).Select(officer => Certificate(officer, asOf))],
            Necessity = request.Necessity,
            Object = request.Object,
            Extension = ExtensionOf(file),
            Testing = file.Testing is { } testing ? new(testing.Days ?? 0, true) : null,
            Steps = StepsOf(file, taking),
        };
    }

    private static HeadApproval? ApprovalOf(CoercionFile file, DateOnly asOf)
    {
        if (file.Request.General is { } general)
        {
            var isWhole = general is { Document.Length: > 0, Extent.Length: > 0, ApprovedOn.Year: > 1 } && general.ApprovedOn <= asOf;
            return isWhole ? new(new DateTimeOffset(general.ApprovedOn!.Value, default, OfficeClock.Offset), general.Authority, false) : null;
        }

        var decided = file.Approval ?? file.Refusal;
        return decided is null ? null : new(decided.By.At, decided.By.By.RoleName, file.Refusal is not null);
    }

    private static TermExtension? ExtensionOf(CoercionFile file) =>
        file is { Extension: { } approved, ExtensionTold: not null } ? new(approved.By.At, true, approved.Days ?? 0) : null;

    private static string? Certificate(CoercionOfficer officer, DateOnly on) => officer.ValidTo < on ? null : officer.Certificate;

    private static CoercionSteps StepsOf(CoercionFile file, CoercionTaking? taking)
    {
        var request = file.Request;
        var isFreeze = file.Kind is CoercionKind.Freezing;
        return new()
        {
            IsByNamedBody = request.IsByNamedBody,

            // Of a freeze the law asks neither presence nor a paper on the spot.
            AreRightsTold = isFreeze ? null : taking?.AreRightsTold,
            IsPaperHandedOver = isFreeze ? null : taking?.IsHandedOver,
            DoesSumMatch = taking?.Freeze is { } freeze ? freeze.Amount <= request.Amount : null,
            DecisionServedOn = file.Served?.ServedOn,
        };
    }
}
