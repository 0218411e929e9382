using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>案情文件的一架: the case files of a folder, of which only those that can concern an item are read.</summary>
public sealed class CaseShelf
{
    private readonly IReadOnlyList<string> _files;
    private readonly string _root;

    private CaseShelf(IReadOnlyList<string> files, string root) => (_files, _root) = (files, root);

    /// <param name="rules">The folder of the rules.</param>
    public static CaseShelf Of(string rules) => new(CaseRun.FilesBelow(rules), Path.GetDirectoryName(Path.GetFullPath(rules)) ?? rules);

    // A file with a defect shows nothing: whoever checks the cases is told of it.
    internal IReadOnlyList<ShelvedCase> Naming(ListItem item)
    {
        var read = _files.Where(file => Speaks(file, item)).SelectMany(Read);
        return [.. read.Where(shelved => shelved.Read.Case.Acts.Any(act => Names(act, item)))];
    }

    // The item itself, one of the norms that it is about, or the words of the same act where no item is named.
    internal static bool Names(Act act, ListItem item)
    {
        if (act.Item == item.Id || act.Coercion?.Item == item.Id || act.Norms.Any(norm => norm.Item == item.Id))
        {
            return true;
        }

        return act.Item is null && act.Violation == item.Violation;
    }

    private static bool Speaks(string file, ListItem item)
    {
        var text = File.ReadAllText(file);
        return text.Contains(item.Id, StringComparison.Ordinal) || text.Contains(item.Violation, StringComparison.Ordinal);
    }

    private IEnumerable<ShelvedCase> Read(string file)
    {
        var name = Path.GetRelativePath(_root, file).Replace('\\', '/');
        var isGenerated = CaseRun.IsGenerated(file);
        return CaseFile.LoadAll(file, name).Match(read => read.Select(one => new ShelvedCase(name, isGenerated, one)), _ => []);
    }
}
