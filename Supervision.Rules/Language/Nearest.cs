namespace Supervision.Rules.Language;

// The known word that a mistyped one most likely meant.
internal static class Nearest
{
    public static string? To(string word, IEnumerable<string> known)
    {
        var candidates = known.Select(candidate => (Word: candidate, Steps: Steps(word, candidate)));
        var near = candidates.Where(pair => pair.Steps <= pair.Word.Length / 3);
        return near.OrderBy(pair => pair.Steps).Select(pair => pair.Word).FirstOrDefault();
    }

    // Levenshtein: letters to change, add or leave out.
    private static int Steps(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();

        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;

            for (var j = 1; j <= other.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
