using Supervision.Core.LawTables;

namespace Supervision.Core.Guidance;

/// <summary>指导方式: in which way a subject is guided. None of them is a penalty; 告诫 is no 警告 and no event of any record.</summary>
public enum GuidanceKind { Persuasion, Reminder, Advice, Consultation, Interview, Admonition }

public static class GuidanceKinds
{
    public static readonly Terms<GuidanceKind> Terms = new(
        (GuidanceKind.Persuasion, "劝告"), (GuidanceKind.Reminder, "提醒"), (GuidanceKind.Advice, "建议"), (GuidanceKind.Consultation, "协商"),
        (GuidanceKind.Interview, "约谈"), (GuidanceKind.Admonition, "告诫"));

    public static string Named(this GuidanceKind kind) => Terms.Of(kind);
}
