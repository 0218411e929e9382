using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>What of an application can be judged without the database. The first that is wrong is told.</summary>
internal static class RepairEntryChecks
{
    public static Problem? Of(RepairEntry entry, CreditRecord record, DateOnly today) =>
        Texts(entry) ?? Days(entry, record, today) ?? Rest(entry, record);

    private static Problem? Texts(RepairEntry entry)
    {
        if (entry.Number.Length is 0 or > RepairIntake.NumberMaxLength)
        {
            return RepairCaseProblems.NoNumber(RepairIntake.NumberMaxLength);
        }

        return entry.Applicant.Length is 0 or > RepairIntake.ApplicantMaxLength ? RepairCaseProblems.NoApplicant(RepairIntake.ApplicantMaxLength) : null;
    }

    private static Problem? Days(RepairEntry entry, CreditRecord record, DateOnly today)
    {
        if (entry.On > today || entry.On < record.On)
        {
            return RepairCaseProblems.AppliedOnWrongDay(entry.On);
        }

        if (entry.ForwardedOn < entry.On || entry.ForwardedOn > today)
        {
            return RepairCaseProblems.ForwardedOnWrongDay();
        }

        var isWrong = entry.RulingOn > today || entry.PerformedOn > today || entry.PerformedOn < entry.RulingOn || (entry.RulingOn is null && entry.PerformedOn is not null);
        return isWrong ? RepairCaseProblems.RulingOnWrongDay() : null;
    }

    private static Problem? Rest(RepairEntry entry, CreditRecord record)
    {
        if (entry.Materials.FirstOrDefault(one => !RepairMaterials.All.Contains(one)) is { } unknown)
        {
            return RepairCaseProblems.UnknownMaterial(unknown);
        }

        if (!RepairPath.All.Contains(entry.Path) || !RepairPath.Knows(entry.Path, record.Kind))
        {
            return RepairCaseProblems.WrongPath(entry.Path);
        }

        return entry.Channel is RepairChannel.Counter && !entry.IsSeen ? RepairCaseProblems.NotSeen() : null;
    }
}
