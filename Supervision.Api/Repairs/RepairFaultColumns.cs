using Supervision.Core.Primitives;

namespace Supervision.Api.Repairs;

/// <summary>In which column of a file a refusal stands.</summary>
internal static class RepairFaultColumns
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["repair.unknown-subject"] = RepairRow.Subject,
        ["repair.number-taken"] = RepairRow.Number,
        ["repair.no-number"] = RepairRow.Number,
        ["repair.no-applicant"] = RepairRow.Applicant,
        ["repair.applied-on-wrong-day"] = RepairRow.AppliedOn,
        ["repair.policy-not-in-force"] = RepairRow.AppliedOn,
        ["repair.forwarded-on-wrong-day"] = RepairRow.ForwardedOn,
        ["repair.ruling-on-wrong-day"] = RepairRow.RulingOn,
        ["repair.wrong-path"] = RepairRow.Channel,
        ["repair.unknown-kind"] = RepairRow.Channel,
    };

    public static string Of(Problem problem) => Columns.GetValueOrDefault(problem.Code, RepairRow.Record);
}
