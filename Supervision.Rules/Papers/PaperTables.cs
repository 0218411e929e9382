using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

/// <summary>文书用语: the periods and texts that the law makes every paper tell, by the day of issue.</summary>
public static class PaperTables
{
    /// <param name="id"><c>decision</c> or <c>notice</c>.</param>
    public static Result<Remedies> Remedies(string path, string id, DateOnly asOf, string authority, string court)
    {
        if (!RuleTable.Read<RemedyFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Remedies.Find(row => row.Id == id && row.Holds(asOf)) is { } found
            ? new Remedies(found.Sentence, found.Days, found.Months, authority, court)
            : NoneInForce(path, id, asOf);
    }

    /// <summary>The texts of the notice of inspection and how many inspectors it must name.</summary>
    public static Result<NoticeRule> Notice(string path, DateOnly asOf)
    {
        if (!RuleTable.Read<NoticeFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Notices.Find(row => row.Holds(asOf)) is { } found
            ? new NoticeRule(
                new NoticeWording(found.Recusal, found.Statement, found.Rights, found.ConductTitle, found.Conduct), found.MinInspectors)
            : NoneInForce(path, "inspection-notice", asOf);
    }

    /// <summary>The texts of the notice of a back-check visit.</summary>
    public static Result<BackCheckWording> BackCheck(string path, DateOnly asOf)
    {
        if (!RuleTable.Read<BackCheckFile>(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return file.Notices.Find(row => row.Holds(asOf)) is { } found
            ? new BackCheckWording(found.Purpose, found.Bounds, found.Refusal)
            : NoneInForce(path, "back-check-notice", asOf);
    }

    private static Problem NoneInForce(string path, string id, DateOnly asOf) =>
        new("paper.wording-not-in-force", ProblemKind.NotFound,
            $"{path}中没有{DateWords.Of(asOf)}有效的“{id}”条目。请补上该条目或者核对生效日期。");
}
