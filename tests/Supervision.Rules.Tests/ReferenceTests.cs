using Supervision.Rules.Conditions;
using Supervision.Rules.Language;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>Every list and item of the rules against the collection that they were written from.</summary>
public sealed class ReferenceTests
{
    // Where the rules say the same in another place or by another kind of condition, and why.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["lookback"] = "the definition of 初次 stands in the head of the list",
        ["SAMR-2025-10-03 any_of"] = "a reference to another article, found by an officer",
        ["corrected_before_discovery_or_within_ordered_period of SAMR-2025-10"] = "the head of the list says 立即自行改正或者责令改正期间已改正, two conditions of their own",
        ["HN-CASE-2025-01 money_threshold"] = "the amount of a case, not a limit",
        ["SX-ECO-2025-04 duration_threshold"] = "hours within a day are a number of the case",
        ["NB-MSA-Q-01 harm_none"] = "the text says 未严重危害, which is less than none",
        ["harm_minor of WH-YJ-2025"] = "the preamble asks that there was no harm",
        ["LY-ECO-2020-01 duration_threshold"] = "reported within 24 hours is a finding",
    };

    // Lists that the collection does not hold. Of all but the first no text was read.
    private static readonly string[] Added = ["TAOJIANG-FIRE", "FIRE-2025-39", "HN-FIRE-2021", "LX-MSA"];

    // What the collection said otherwise than the text of the list does, or in a place where it does not belong.
    private static readonly Lazy<Dictionary<string, (string Was, string? Now)>> Corrected = new(() => Read("corrections.yaml").Need("corrections").Items
        .ToDictionary(
            correction => $"{correction.Need("id").Text} {correction.Need("key").Text}",
            correction => (correction.Given("was")?.Text ?? "", correction.Given("now")?.Text)));

    private static readonly Lazy<RuleNode> Reference = new(() => Read("exemptions.yaml"));

    [Fact]
    public void All_seventy_four_lists_and_two_hundred_and_seventeen_items_are_there()
    {
        var collected = Books.Whole.Items.Where(item => !Added.Contains(item.List.Id)).ToList();

        Assert.Equal((74, 217), (Books.Whole.ListCount - Added.Length, collected.Count));
        Assert.Equal(Items().Select(item => item.Need("id").Text).Order(StringComparer.Ordinal), collected.Select(item => item.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_added_without_its_text_never_decides() =>
        Assert.All(Books.Whole.Items.Where(item => Added.Skip(1).Contains(item.List.Id)), item => Assert.True(Books.Whole.Readings.CannotDecide(item)));

    [Fact]
    public void Every_item_keeps_its_words_its_bases_and_how_far_they_were_verified()
    {
        foreach (var reference in Items())
        {
            var item = Books.Whole.Find(reference.Need("id").Text)!;

            Assert.Equal(
                (Said(reference, "list"), Said(reference, "domain"), Now(reference, "violation"), Now(reference, "kind"), Now(reference, "duty_basis"),
                    Now(reference, "penalty_basis"), Now(reference, "verified"), Now(reference, "articles_verified"), Said(reference, "confidence")),
                (item.List.Id, item.Domain, item.Violation, item.Kind, item.DutyBasis, item.PenaltyBasis, item.Verified, item.ArticlesVerified, item.Confidence));
            Assert.Equal(reference.Given("measures")?.Texts ?? [], item.Measures);
            Assert.Equal(Now(reference, "note"), item.Note);
        }
    }

    [Fact]
    public void Every_condition_of_the_reference_is_a_condition_of_the_item()
    {
        var lost = Items().SelectMany(reference =>
        {
            var item = Books.Whole.Find(reference.Need("id").Text)!;
            var types = Types(item.Conditions).ToHashSet();
            return reference.Need("conditions").Items.Select(condition => condition.Need("type").Text)
                .Where(type => !types.Contains(type) && !Elsewhere.ContainsKey(type) && !Elsewhere.ContainsKey($"{item.Id} {type}") && !Elsewhere.ContainsKey($"{type} of {item.List.Id}"))
                .Select(type => $"{item.Id} {type}");
        });

        Assert.Empty(lost);
    }

    [Fact]
    public void A_look_back_of_the_reference_is_defined_by_the_list()
    {
        var silent = Items().Where(reference => reference.Need("conditions").Items.Any(condition => condition.Need("type").Text == "lookback"))
            .Select(reference => Books.Whole.Find(reference.Need("id").Text)!).Where(item => item.FirstOffence.Length is null);

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_list_keeps_its_source_and_a_copy_on_a_strangers_site_is_never_cited()
    {
        foreach (var id in Reference.Value.Need("lists").Keys)
        {
            var reference = Reference.Value.Need("lists").Need(id);
            var list = Books.Whole.Lists.Single(list => list.Id == id);

            Assert.Equal((NowOf(id, reference, "title"), NowOf(id, reference, "doc_no"), Said(reference, "issuer"), Said(reference, "verified"), Said(reference, "source_type")),
                (list.Title, list.DocNo, list.Issuer, list.Verified, list.SourceType));
            Assert.Equal(list.SourceType == "转载站点" ? [] : reference.Given("source")?.Texts ?? [], list.Source);
        }
    }

    [Fact]
    public void Drafts_never_decide_and_lists_that_have_ended_say_when()
    {
        Assert.Equal(["SHIZUISHAN-2021D"], Books.Whole.Lists.Where(list => list.Draft).Select(list => list.Id));
        Assert.All(Books.Whole.Lists.Where(list => list.Draft), list => Assert.False(list.IsInForce(list.From)));
        Assert.Equal(
            [("BJ-ECO-2022", new DateOnly(2022, 6, 27)), ("GACC-127", new(2025, 10, 10)), ("SHANTOU-2020", new(2025, 11, 15)), ("SH-MSA-2019", new(2023, 12, 24)), ("TJ-RS-2021", new(2026, 7, 31))],
            new[] { "BJ-ECO-2022", "GACC-127", "SHANTOU-2020", "SH-MSA-2019", "TJ-RS-2021" }.Select(id => (id, Books.Whole.Lists.Single(list => list.Id == id).To!.Value)));
    }

    [Fact]
    public void What_was_corrected_was_written_so_in_the_collection() =>
        Assert.All(Corrected.Value, pair =>
        {
            var (id, key) = (pair.Key.Split(' ')[0], pair.Key.Split(' ')[1]);
            var collected = Items().SingleOrDefault(item => item.Need("id").Text == id) ?? Reference.Value.Need("lists").Need(id);

            Assert.Equal(pair.Value.Was, Said(collected, key) ?? "");
            Assert.NotEqual(pair.Value.Was, pair.Value.Now ?? "");
        });

    private static RuleNode Read(string name) =>
        RuleNode.Read(File.ReadAllText(Repository.PathTo("tests", "Supervision.Rules.Tests", "reference", name)), name);

    private static string? Now(RuleNode reference, string key) => NowOf(reference.Need("id").Text, reference, key);

    private static string? NowOf(string id, RuleNode reference, string key) =>
        Corrected.Value.TryGetValue($"{id} {key}", out var corrected) ? corrected.Now : Said(reference, key);

    private static IReadOnlyList<RuleNode> Items() => Reference.Value.Need("items").Items;

    // What is empty says nothing.
    private static string? Said(RuleNode node, string key) => node.Given(key)?.Text is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Types(Condition condition) => condition.Parts.SelectMany(Types).Prepend(condition.Type);
}
