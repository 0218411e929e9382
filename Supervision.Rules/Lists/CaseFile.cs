using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

/// <summary>案情文件: a case in YAML or JSON, and what its writer expects of the decision.</summary>
public sealed record CaseFile(ExemptionCase Case, IReadOnlyDictionary<string, Expectation> Expect)
{
    /// <summary>The code of the problem with which the case is expected to be refused; null when it is to be decided.</summary>
    public string? Refused { get; init; }

    /// <summary>公布的决定: where it was published; null for a case that was made up.</summary>
    public string? Source { get; init; }

    /// <summary>What was really decided, in the words of the publication.</summary>
    public string? Real { get; init; }

    /// <summary>Each difference between decision and expectation in one sentence, with the act that it is about.</summary>
    public IEnumerable<string> DifferencesFrom(ExemptionDecision decision)
    {
        if (Refused is not null)
        {
            return [$"应当以 {Refused} 拒绝，实际作出了建议"];
        }

        return Expect.SelectMany(expected => Differences(expected.Key, expected.Value, decision));
    }

    private static IEnumerable<string> Differences(string act, Expectation expected, ExemptionDecision decision)
    {
        if (decision.Acts.FirstOrDefault(one => one.Act == act) is not { } answer)
        {
            return [$"没有编号为“{act}”的行为"];
        }

        return expected.DifferencesFrom(answer).Select(difference => $"{act}：{difference}");
    }

    public static Result<CaseFile> Load(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), path) : LanguageProblems.NotFound(path);

    /// <summary>All cases of a file: one for each document, divided by lines of three dashes.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name by which errors call the file.</param>
    public static Result<IReadOnlyList<CaseFile>> LoadAll(string path, string name)
    {
        if (!File.Exists(path))
        {
            return LanguageProblems.NotFound(path);
        }

        try
        {
            return RuleNode.ReadAll(File.ReadAllText(path), name).Select(CaseReader.Read).ToArray();
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <param name="text">The file's text.</param>
    /// <param name="name">The name by which errors call the file.</param>
    public static Result<CaseFile> Parse(string text, string name)
    {
        try
        {
            return CaseReader.Read(RuleNode.Read(text, name));
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }
}
