using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Subjects;

/// <summary>登记状态: whether the subject still exists and works.</summary>
public enum SubjectStatus { Active, Deregistered, LicenceRevoked, RegistrationCancelled, MovedOut, Closed, Dormant }

public static class SubjectStatuses
{
    public static readonly Terms<SubjectStatus> Terms = new(
        (SubjectStatus.Active, "存续"),
        (SubjectStatus.Deregistered, "注销"),
        (SubjectStatus.LicenceRevoked, "吊销"),
        (SubjectStatus.RegistrationCancelled, "撤销"),
        (SubjectStatus.MovedOut, "迁出"),
        (SubjectStatus.Closed, "停业"),
        (SubjectStatus.Dormant, "歇业"));

    public static string Named(this SubjectStatus status) => Terms.Of(status);
}
