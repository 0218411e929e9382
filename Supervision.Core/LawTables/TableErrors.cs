using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>Collects what is wrong with a table, so that its author reads everything at once.</summary>
/// <param name="name">The name of the file.</param>
public sealed class TableErrors(string name)
{
    private readonly SortedDictionary<int, List<string>> _byLine = [];

    public bool Any => _byLine.Count > 0;

    public Problem Problem => LawTableProblems.Unreadable(_byLine.Values.SelectMany(lines => lines));

    /// <param name="wrong">A sentence without the place, and the next step.</param>
    public void Add(int line, string wrong)
    {
        if (!_byLine.TryGetValue(line, out var lines))
        {
            _byLine[line] = lines = [];
        }

        lines.Add($"{name}第{line}行：{wrong}");
    }

    public void Add(int line, string column, string found, string expected)
    {
        var written = found.Length == 0 ? "没有填写" : $"写的是“{found}”";
        Add(line, $"“{column}”{written}，应为{expected}。请改正这一格。");
    }
}
