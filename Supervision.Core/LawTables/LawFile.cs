using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>规则表文件: the text of one table of <c>rules/</c>, read once.</summary>
/// <param name="Name">By which errors call it, as in <c>rules/codes/result-codes.csv</c>.</param>
public sealed record LawFile(string Name, string Text)
{
    /// <summary>Digest of the text; with it an adoption can say later which table it meant.</summary>
    public string Sum { get; } = Digest.Of(Text);

    /// <param name="rules">The folder <c>rules/</c>.</param>
    /// <param name="parts">The file below it.</param>
    public static Result<LawFile> Read(string rules, params string[] parts)
    {
        var name = string.Join('/', ["rules", .. parts]);
        var path = Path.Combine([rules, .. parts]);

        return File.Exists(path) ? new LawFile(name, File.ReadAllText(path)) : LawTableProblems.FileMissing(name, path);
    }
}
