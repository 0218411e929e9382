using System.Text;

namespace Supervision.Rules.Lists;

// 违法行为的同一性: the fixed name of an act, or its words without the accidents of punctuation.
internal static class Identities
{
    public static string Of(ListItem item) => Plain(item.Identity ?? item.Violation);

    public static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);

        foreach (var letter in words.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }
}
