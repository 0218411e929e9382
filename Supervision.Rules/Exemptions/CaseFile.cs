using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

/// <summary>案情文件: a case in YAML or JSON, and what its writer expects of the decision.</summary>
public sealed record CaseFile(ExemptionCase Case, IReadOnlyDictionary<string, Expectation> Expect)
{
    public static Result<CaseFile> Load(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), path) : LanguageProblems.NotFound(path);

    /// <summary>All cases of a file: one for each document, divided by lines of three dashes.</summary>
    public static Result<IReadOnlyList<CaseFile>> LoadAll(string path)
    {
        if (!File.Exists(path))
        {
            return LanguageProblems.NotFound(path);
        }

        try
        {
            return RuleNode.ReadAll(File.ReadAllText(path), path).Select(CaseReader.Read).ToArray();
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
