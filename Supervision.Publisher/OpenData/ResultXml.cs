using System.Globalization;
using System.Text;
using System.Xml;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.OpenData;

/// <summary>The open data of one month: every result that stands, and of what was withdrawn the number alone.</summary>
internal static class ResultXml
{
    private const string ItemSheet = "items";

    public static byte[] Of(DateOnly month, string note, IReadOnlyList<Entry> entries, ChannelForms forms, DateOnly on)
    {
        using var bytes = new MemoryStream();

        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("抽查结果");
            xml.WriteAttributeString("月份", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            WriteNote(xml, note);

            foreach (var entry in entries)
            {
                Write(xml, entry, forms, on);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteNote(XmlWriter xml, string note)
    {
        if (note.Length > 0)
        {
            xml.WriteAttributeString("说明", note);
        }
    }

    private static void Write(XmlWriter xml, Entry entry, ChannelForms forms, DateOnly on)
    {
        if (entry.Withdraws)
        {
            xml.WriteStartElement("撤回");
            xml.WriteElementString("数据编号", entry.Disclosure.Id.ToString());
            xml.WriteElementString("检查编号", entry.Delivery.Record);
            xml.WriteEndElement();
            return;
        }

        xml.WriteStartElement("结果");
        WriteLine(xml, forms, entry, ChannelForms.Results, on);

        foreach (var line in Lines(forms, entry, ItemSheet, on))
        {
            xml.WriteStartElement("事项");
            WriteCells(xml, forms, entry, ItemSheet, line, on);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, ChannelForms forms, Entry entry, string sheet, DateOnly on)
    {
        foreach (var line in Lines(forms, entry, sheet, on))
        {
            WriteCells(xml, forms, entry, sheet, line, on);
        }
    }

    private static void WriteCells(XmlWriter xml, ChannelForms forms, Entry entry, string sheet, string[] line, DateOnly on)
    {
        foreach (var (column, cell) in forms.Columns(entry.Delivery.Channel, sheet, on).Zip(line))
        {
            xml.WriteElementString(column.Column, Clean(cell));
        }
    }

    private static IReadOnlyList<string[]> Lines(ChannelForms forms, Entry entry, string sheet, DateOnly on) =>
        forms.Lines(entry.Delivery.Channel, sheet, entry, "", on).Match(lines => lines, problem => throw new InvalidOperationException(problem.Message));

    // A character that XML cannot hold must not keep a whole month from being written.
    internal static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) || IsWellFormed(text) ? text : new([.. text.Where(XmlConvert.IsXmlChar)]);

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
