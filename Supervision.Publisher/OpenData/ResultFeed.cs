using System.Globalization;
using System.Text;
using System.Xml;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.OpenData;

/// <summary>The latest results as an Atom feed (RFC 4287); what was withdrawn stands in it as a tombstone (RFC 6721).</summary>
internal static class ResultFeed
{
    /// <summary>Entries kept in the feed; older ones stand in the open data.</summary>
    public const int Longest = 500;

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    private const string FeedId = "urn:uuid:5b7a6f2e-1d0c-5c52-9a4e-3c1f0e7a43d1";

    /// <param name="entries">The latest first.</param>
    /// <param name="results">The words for the overall result of an entry.</param>
    public static byte[] Of(IReadOnlyList<Entry> entries, DateTimeOffset updated, string note, Func<Entry, string> results)
    {
        using var bytes = new MemoryStream();

        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xmlns", "at", null, Tombstones);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            Element(xml, "id", FeedId);
            Element(xml, "title", note.Length > 0 ? $"双随机抽查结果（{note}）" : "双随机抽查结果");
            Element(xml, "updated", Moment(updated));
            Link(xml, "self", "results.atom");
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "本市公示门户");
            xml.WriteEndElement();

            foreach (var entry in entries)
            {
                Write(xml, entry, note, results);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Entry entry, string note, Func<Entry, string> results)
    {
        var id = $"urn:uuid:{entry.Disclosure.Id}";

        if (entry.Withdraws)
        {
            xml.WriteStartElement("deleted-entry", Tombstones);
            xml.WriteAttributeString("ref", id);
            xml.WriteAttributeString("when", Moment(entry.Delivery.WrittenAt));
            xml.WriteEndElement();
            return;
        }

        var content = entry.Disclosure.Content;
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", id);
        Element(xml, "title", ResultXml.Clean($"{content.TargetName}：{results(entry)}"));
        Element(xml, "published", Moment(entry.Delivery.WrittenAt));
        Element(xml, "updated", Moment(entry.Delivery.WrittenAt));
        Link(xml, "alternate", $"results-{content.EndedOn:yyyy-MM}.xml");
        xml.WriteStartElement("summary", Atom);
        xml.WriteString(ResultXml.Clean(string.Create(CultureInfo.InvariantCulture,
            $"{content.Authority}{Joint(content.JointAuthorities)}于{content.EndedOn:yyyy-MM-dd}完成检查（{content.TaskNumber} {content.TaskTitle}）。{(note.Length > 0 ? note + "。" : "")}")));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Joint(string others) => others.Length > 0 ? $"会同{others}" : "";

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    private static void Link(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => OfficeClock.InBeijing(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
