using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

/// <summary>案情文件: a case in YAML or JSON, and what its writer expects of the decision.</summary>
public sealed record CaseFile(ExemptionCase Case, IReadOnlyDictionary<string, Expectation> Expect)
{
    public static Result<CaseFile> Load(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), path) : LanguageProblems.NotFound(path);

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
