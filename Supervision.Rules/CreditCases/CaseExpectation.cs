using Supervision.Rules.Language;

namespace Supervision.Rules.CreditCases;

// What the writer of a case expects, held against what an answer tells by the same names. What is not written is not checked.
internal sealed class CaseExpectation(RuleNode? expect, IReadOnlySet<string> wholes)
{
    public IEnumerable<string> DifferencesFrom(IReadOnlyDictionary<string, IReadOnlyList<string>> told)
    {
        foreach (var key in expect?.Keys ?? [])
        {
            var expected = Texts(expect!.Find(key));
            var found = told.GetValueOrDefault(key) ?? [];

            if (wholes.Contains(key) ? !SameWords(expected, found) : !IsOneOf(expected, found))
            {
                yield return $"{key}应为{Said(expected)}，实为{Said(found)}";
            }
        }
    }

    private static IReadOnlyList<string> Texts(RuleNode? node)
    {
        if (node is null || node.IsNull)
        {
            return [];
        }

        return node.OneOrMore;
    }

    private static bool SameWords(IReadOnlyList<string> expected, IReadOnlyList<string> found) =>
        expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal));

    // Several are alternatives.
    private static bool IsOneOf(IReadOnlyList<string> expected, IReadOnlyList<string> found) =>
        expected.Count == 0 ? found.Count == 0 : found.Count == 1 && expected.Contains(found[0]);

    private static string Said(IReadOnlyList<string> words) => words.Count == 0 ? "没有" : string.Join("、", words);
}
