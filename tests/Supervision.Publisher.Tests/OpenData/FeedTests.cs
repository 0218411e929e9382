using System.Xml.Linq;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Tests.Deliveries;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.OpenData;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_file_for_the_credit_site_reads_as_agreed()
    {
        await using var city = await WithdrawnCityAsync();

        var files = Directory.GetFiles(city.Dropped).Order().Select(File.ReadAllBytes).ToList();

        Assert.All(files, file => Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]));
        Golden.Matches(string.Join("\n", files.Select(file => System.Text.Encoding.UTF8.GetString(file[3..]).ReplaceLineEndings("\n"))), "credit-hunan.csv.txt");
    }

    [Fact]
    public async Task The_open_data_of_a_month_holds_what_stands_and_of_what_was_withdrawn_the_number_alone()
    {
        await using var city = await WithdrawnCityAsync();

        var text = await File.ReadAllTextAsync(Path.Combine(city.Feeds, "portal", "results-2026-10.xml"));

        Golden.Matches(text, "results-2026-10.xml");
    }

    [Fact]
    public async Task The_feed_is_atom_with_stable_ids_a_sample_mark_and_tombstones()
    {
        await using var city = await WithdrawnCityAsync();

        var text = await File.ReadAllTextAsync(Path.Combine(city.Feeds, "portal", "results.atom"));

        Golden.Matches(text, "results.atom");
    }

    [Fact]
    public async Task The_feed_keeps_what_the_atom_standard_asks_for()
    {
        await using var city = await PublishedCity.MakeAsync(3);
        await city.PublishAsync();

        var feed = XDocument.Load(Path.Combine(city.Feeds, "portal", "results.atom")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(new[] { "id", "title", "updated", "author" }, name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All(entries, entry => Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(entry.Elements(Atom + name))));
        Assert.Equal(3, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Descendants(Atom + "updated"), updated => DateTimeOffset.Parse(updated.Value, null));
        Assert.Contains("样例数据", feed.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_result_and_every_public_word_for_an_item_can_be_written_for_every_channel()
    {
        var codes = Table("codes", "result-codes.csv", ResultCodes.Read);
        var map = Table("disclosure", "result-codes.csv", CodeMap.Read);
        var channels = Table("disclosure", "channels.csv", ChannelTable.Read);
        var today = new DateOnly(2026, 11, 9);

        Assert.All(channels.On(today), channel => Assert.All(codes.On(today),
            code => Assert.NotNull(map.Find(channel.Code, CodeMap.Overall, code.Code, today))));
        Assert.All(channels.On(today), channel => Assert.All(["未发现问题", "发现问题，已责令改正", "发现问题，待后续处理", "未检查", "不适用"],
            (string words) => Assert.NotNull(map.Find(channel.Code, CodeMap.Item, words, today))));
    }

    [Fact]
    public void The_rate_asks_for_the_two_sites_of_the_city_s_order_and_not_for_the_portal()
    {
        var channels = Table("disclosure", "channels.csv", ChannelTable.Read);

        Assert.Equal(["信用中国（湖南）", "国家企业信用信息公示系统（湖南）"], channels.RequiredOn(new(2026, 11, 9)).Select(channel => channel.Name));
        Assert.Equal(["credit-hunan", "gsxt-hunan", "portal"], channels.On(new(2026, 11, 9)).Select(channel => channel.Code));
    }

    private static T Table<T>(string folder, string name, Func<LawFile, Result<T>> read) where T : notnull =>
        LawFile.Read(Repository.PathTo("rules"), folder, name).Match(read, problem => problem)
            .Match(table => table, problem => throw new InvalidOperationException(problem.Message));

    private static async Task<PublishedCity> WithdrawnCityAsync()
    {
        var city = await PublishedCity.MakeAsync(0);
        await city.AddAsync([city.Result(1), city.Result(2, "R06"), city.Result(3)]);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();
        city.Clock.Advance(TimeSpan.FromDays(1));
        await city.WithdrawAsync(2);
        await city.PublishAsync();
        return city;
    }
}
