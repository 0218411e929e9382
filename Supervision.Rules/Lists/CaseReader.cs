using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// Reads the case form. The form has been checked when it begins.
internal static class CaseReader
{
    public static CaseFile Read(RuleNode root)
    {
        CaseForms.File.Check(root);
        var file = new CaseFile(
            new()
            {
                Name = root.Find("case")?.Text ?? "",
                Decided = root.Need("decided").Date,
                Knowledge = root.Given("knowledge")?.Date,
                Organ = Organ(root.Need("organ")),
                Party = Party(root.Need("party")),
                Acts = [.. root.Need("acts").Items.Select(ActReader.Act)],
                Register = root.Given("register") is { } register ? RegisterReader.Register(register) : null,
            },
            root.Given("expect") is { } expect
                ? expect.Keys.ToDictionary(key => key, key => Expectation(expect.Need(key)), StringComparer.Ordinal)
                : new Dictionary<string, Expectation>(StringComparer.Ordinal))
        {
            Refused = root.Given("refused")?.Text,
            Source = root.Given("source")?.Text,
            Real = root.Given("real")?.Text,
        };
        root.Close();
        return file;
    }

    private static Organ Organ(RuleNode node)
    {
        var organ = new Organ
        {
            Code = node.Need("code").Text,
            Level = node.Given("level")?.Text ?? "",
            Domain = node.Given("domain")?.Text ?? "",
            Name = node.Given("name")?.Text,
        };
        node.Close();
        return organ;
    }

    private static Party Party(RuleNode node)
    {
        var party = new Party
        {
            Id = node.Need("id").Text,
            Kind = node.Given("kind")?.Text,
            Tags = node.Given("tags")?.Texts ?? [],
            Birth = node.Given("birth")?.Date,
            Name = node.Given("name")?.Text,
            LegalRep = node.Given("legal_rep")?.Text,
            Formerly = [.. node.List("formerly").Select(former => new FormerName(former.Need("name").Text, former.Given("until")?.Date))],
            Succeeds =
            [
                .. node.List("succeeds").Select(old => new Succession(
                    old.Need("kind").Text, old.Need("id").Text, old.Given("on")?.Date ?? old.Given("true")?.Date)),
            ],
        };
        node.Close();
        return party;
    }

    private static Expectation Expectation(RuleNode node)
    {
        if (!node.IsMap)
        {
            return new() { Outcomes = Words(node) };
        }

        var expectation = new Expectation
        {
            Outcomes = node.Given("outcome") is { } outcome ? Words(outcome) : [],
            ChecksItem = node.Has("item"),
            Item = node.Given("item")?.Text,
            Root = node.Given("root")?.Text,
            UsesFirstChance = node.Given("usesFirstChance")?.YesNo,
            Coercion = node.Given("coercion")?.Text,
            Establish = node.Given("establish")?.Texts ?? [],
            BeforeAdoption = node.Given("before_adoption")?.Texts,
            IfPunished = node.Given("if_punished")?.Texts,
        };
        node.Close();
        return expectation;
    }

    private static IReadOnlyList<string> Words(RuleNode node) => node.IsList ? node.Texts : [node.Text];
}
