namespace Supervision.Testing;

/// <summary>A folder with the repository's rules, some words of them changed.</summary>
public sealed class RulesCopy : IDisposable
{
    private RulesCopy(string root) => Root = root;

    public string Root { get; }

    public string Rules => Path.Combine(Root, "rules");

    /// <param name="changes">File below <c>rules/</c>, the words that stand there, and those that shall.</param>
    public static RulesCopy Make(params (string File, string Old, string New)[] changes)
    {
        var copy = new RulesCopy(Directory.CreateTempSubdirectory("supervision-rules-").FullName);

        foreach (var file in Directory.GetFiles(Repository.PathTo("rules"), "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Rules, Path.GetRelativePath(Repository.PathTo("rules"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        foreach (var (file, old, changed) in changes)
        {
            copy.Change(file, old, changed);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Change(string file, string old, string changed)
    {
        var path = Path.Combine(Rules, file);
        var text = File.ReadAllText(path);

        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{file} does not say: {old}");
        }

        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
    }
}
