using System.Text;

namespace Supervision.Rules.Language;

// Writes a place of a rule file again, always the same way: one line in the flow form, or a group with a name on each line.
internal static class RuleWriter
{
    public static string Flow(RuleNode node)
    {
        if (node.IsMap)
        {
            var pairs = node.Keys.Select(key => $"{key}: {Flow(node.Find(key)!)}");
            return "{" + string.Join(", ", pairs) + "}";
        }

        if (node.IsList)
        {
            return "[" + string.Join(", ", node.Items.Select(Flow)) + "]";
        }

        if (node.IsPlain && IsBare(node.Text))
        {
            return node.Text;
        }

        return node.IsNull ? "null" : Quoted(node.Text);
    }

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");

        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Words of the language, numbers and dates stand without quotation marks.
    public static bool IsBare(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') && char.IsAsciiLetterOrDigit(text[0]);
}
