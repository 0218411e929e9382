using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>清单的表格形式: a list file as one row for its head and one for each item, without loss, and back again.</summary>
public sealed record ListRows(IReadOnlyList<ListField> Head, IReadOnlyList<IReadOnlyList<ListField>> Items)
{
    private const string FirstLine = "# yaml-language-server: $schema=../list.schema.json\n";

    public string Id => Head[0].Text;

    public static Result<ListRows> Of(RuleText text)
    {
        try
        {
            var root = RuleNode.Read(text.Text, text.Name);
            return new ListRows(Fields(root.Need("list"), SheetColumns.Head), [.. root.Need("items").Items.Select(item => Fields(item, SheetColumns.Item))]);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>The list file again, in the one way in which it is always written.</summary>
    public string ToYaml()
    {
        var yaml = new System.Text.StringBuilder(FirstLine).Append("list:\n");
        Write(yaml, Head, "  ", "  ");
        yaml.Append("items:\n");

        foreach (var item in Items)
        {
            Write(yaml, item, "  - ", "    ");
        }

        return yaml.ToString();
    }

    private static ListField[] Fields(RuleNode node, IReadOnlyList<(string Key, string Heading)> columns)
    {
        var unknown = node.Keys.FirstOrDefault(key => columns.All(column => column.Key != key));
        if (unknown is not null)
        {
            throw new RuleFileException(LanguageProblems.UnknownKey(node.PlaceOf(unknown), unknown, columns.Select(column => column.Key)));
        }

        var given = columns.Where(column => node.Given(column.Key) is not null);
        return [.. given.Select(column => new ListField(column.Key, column.Heading, Cell(node.Given(column.Key)!)))];
    }

    // Lists stand one part a line, so that a person can read and edit a cell.
    private static string Cell(RuleNode node)
    {
        if (node.IsScalar)
        {
            return node.Text;
        }

        return node.IsList && node.Items.Count > 0
            ? string.Join('\n', node.Items.Select(RuleWriter.Flow))
            : RuleWriter.Flow(node);
    }

    private static void Write(System.Text.StringBuilder yaml, IReadOnlyList<ListField> fields, string first, string rest)
    {
        var indent = first;

        foreach (var field in fields)
        {
            yaml.Append(indent).Append(field.Key).Append(':');
            indent = rest;

            if (!SheetColumns.Nested.Contains(field.Key))
            {
                yaml.Append(' ').Append(Scalar(field)).Append('\n');
            }
            else if (!SheetColumns.Lists.Contains(field.Key) || field.Text == "[]")
            {
                yaml.Append(' ').Append(field.Text).Append('\n');
            }
            else if (field.Key is "conditions" or "exclusions" or "bases")
            {
                yaml.Append('\n');

                foreach (var line in Lines(field))
                {
                    yaml.Append(rest).Append("  - ").Append(line).Append('\n');
                }
            }
            else
            {
                yaml.Append(" [").AppendJoin(", ", Lines(field)).Append("]\n");
            }
        }
    }

    private static IEnumerable<string> Lines(ListField field) =>
        field.Text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0);

    // Numbers that only look like numbers, as a region or the 32 of an article, keep their quotation marks.
    private static string Scalar(ListField field) =>
        RuleWriter.IsBare(field.Text) && !field.Text.All(char.IsAsciiDigit) && field.Text is not ("null" or "~") ? field.Text : RuleWriter.Quoted(field.Text);
}
