using Supervision.Core.LawTables;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Guidance;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

/// <summary>行政指导书固定用语, from <c>rules/papers/guidance-letter.yaml</c>: what the paper says, and nothing of who was given one.</summary>
public sealed class GuidanceTexts
{
    private const string Name = "guidance-letter";

    private readonly DatedTable<GuidanceLetterRow> _letters;

    private GuidanceTexts(DatedTable<GuidanceLetterRow> letters) => _letters = letters;

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<GuidanceTexts> Load(string rules)
    {
        return DatedYaml.Read<GuidanceLetterFile, GuidanceLetterRow>(rules, "papers", $"{Name}.yaml", file => file.Letters, row => row.Id)
            .Match<Result<GuidanceTexts>>(letters => new GuidanceTexts(letters), fault => fault);
    }

    public Result<GuidanceWording> On(DateOnly day)
    {
        return _letters.Find(Name, day) is { } row
            ? new GuidanceWording(row.Voluntary, row.NoEffect, row.Answer, row.Revisit)
            : new Problem("paper.wording-not-in-force", ProblemKind.NotFound, $"{_letters.Name}中没有{DateWords.Of(day)}有效的“{Name}”条目。请补上该条目或者核对生效日期。");
    }
}
