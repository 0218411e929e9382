using System.Text;

namespace Supervision.Core.Primitives;

/// <summary>
/// Unicode's canonical composition (NFC), by UAX 15. The runtime works without tables of its own here and takes every text for normal,
/// so the canonical forms lie beside this file: code point, combining class, and what it is made of (+ where it may be made again).
/// </summary>
public static class NormalForm
{
    private const char FirstOfConcern = '\u0300';

    private static readonly Lazy<Forms> Known = new(Forms.Load);

    /// <summary>Whether a text is in the composed form, in which equal texts have equal bytes.</summary>
    public static bool IsComposed(string text) => IsPlain(text) || Compose(text) == text;

    /// <summary>The text in the composed form. It holds no half of a surrogate pair.</summary>
    public static string Compose(string text)
    {
        var points = new List<int>(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            Known.Value.Take(rune.Value, points);
        }

        Order(points);
        var composed = new StringBuilder(text.Length);
        Join(points).ForEach(point => composed.Append(new Rune(point)));
        return composed.ToString();
    }

    // Latin, Chinese and their punctuation stand for themselves; in a frame of millions of lines nothing else occurs.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c >= FirstOfConcern && c is not ((>= '\u4E00' and <= '\u9FFF') or (>= '\u2010' and <= '\u2027') or (>= '\u3001' and <= '\u3029') or (>= '\uFF00' and <= '\uFFEF')))
            {
                return false;
            }
        }

        return true;
    }

    // Marks behind one letter stand by their class; of the same class, as they came.
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var mark = Known.Value.ClassOf(points[i]);

            for (var j = i; mark > 0 && j > 0 && Known.Value.ClassOf(points[j - 1]) > mark; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static List<int> Join(List<int> points)
    {
        var (joined, starter, last) = (new List<int>(points.Count), -1, 0);

        foreach (var point in points)
        {
            var mark = Known.Value.ClassOf(point);
            var free = starter == joined.Count - 1 || (last > 0 && last < mark);

            if (starter >= 0 && free && Known.Value.Joined(joined[starter], point) is { } one)
            {
                joined[starter] = one;
                continue;
            }

            joined.Add(point);
            last = mark;
            starter = mark == 0 ? joined.Count - 1 : starter;
        }

        return joined;
    }

    private sealed class Forms
    {
        private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
        private const int LeadCount = 19, VowelCount = 21, TailCount = 28;

        private readonly Dictionary<int, int> _classes = [];
        private readonly Dictionary<int, int[]> _parts = [];
        private readonly Dictionary<(int, int), int> _joined = [];

        public static Forms Load()
        {
            using var stream = typeof(NormalForm).Assembly.GetManifestResourceStream("Supervision.Core.Primitives.canonical-forms.csv")!;
            using var reader = new StreamReader(stream);
            var forms = new Forms();

            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split(',');
                var point = Convert.ToInt32(cells[0], 16);
                forms._classes[point] = Convert.ToInt32(cells[1], 10);

                if (cells[2].Length > 0)
                {
                    var parts = cells[2].TrimStart('+').Split(' ').Select(part => Convert.ToInt32(part, 16)).ToArray();
                    forms._parts[point] = parts;

                    if (cells[2][0] == '+')
                    {
                        forms._joined[(parts[0], parts[1])] = point;
                    }
                }
            }

            return forms;
        }

        public int ClassOf(int point) => _classes.GetValueOrDefault(point);

        public void Take(int point, List<int> into)
        {
            if (point - Syllables is >= 0 and < LeadCount * VowelCount * TailCount and var syllable)
            {
                into.Add(Leads + (syllable / (VowelCount * TailCount)));
                into.Add(Vowels + (syllable % (VowelCount * TailCount) / TailCount));
                into.AddRange(syllable % TailCount > 0 ? [Tails + (syllable % TailCount)] : []);
            }
            else if (_parts.TryGetValue(point, out var parts))
            {
                Array.ForEach(parts, part => Take(part, into));
            }
            else
            {
                into.Add(point);
            }
        }

        public int? Joined(int first, int second)
        {
            var (lead, vowel) = (first - Leads, second - Vowels);

            if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            {
                return Syllables + (((lead * VowelCount) + vowel) * TailCount);
            }

            var (syllable, tail) = (first - Syllables, second - Tails);
            var isOpenSyllable = syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0;

            if (isOpenSyllable && tail is > 0 and < TailCount)
            {
                return first + tail;
            }

            return _joined.TryGetValue((first, second), out var one) ? one : null;
        }
    }
}
