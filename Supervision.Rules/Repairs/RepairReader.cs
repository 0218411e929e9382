using Supervision.Core.Credit;
using Supervision.Core.LawTables;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Repairs;

// Reads the policies. The form is checked when it begins; then each policy must have all of its classes.
internal static class RepairReader
{
    public static readonly IReadOnlyList<string> RecordKinds = ["penalty", "serious-list", "abnormal-list", "inspection-result"];

    private static readonly string[] Classes = ["minor", "general", "serious"];

    public static IReadOnlyList<RepairPolicy> Read(RuleNode root, string name)
    {
        RuleFaults.Refuse(RepairForms.File, root);
        var faults = new TableErrors(name);
        var ids = root.Need("policies").Items.Select(node => node.Need("id").Text).ToHashSet(StringComparer.Ordinal);

        foreach (var row in root.Need("classes").Items.Concat(root.Need("kinds").Items).Where(row => !ids.Contains(row.Need("policy").Text)))
        {
            faults.Add(row.Line, $"没有编号为“{row.Need("policy").Text}”的规定，应当是下列之一：{string.Join("、", ids)}。请改正。");
        }

        foreach (var policy in root.Need("policies").Items)
        {
            Complete(root, policy, faults);
        }

        if (faults.Any)
        {
            throw new RuleFileException(faults.Problem);
        }

        return [.. root.Need("policies").Items.Select(node => Policy(root, node))];
    }

    private static void Complete(RuleNode root, RuleNode policy, TableErrors faults)
    {
        var id = policy.Need("id").Text;
        var classes = root.Need("classes").Items.Where(row => row.Need("policy").Text == id).Select(row => row.Need("class").Text).ToList();

        foreach (var absent in Classes.Except(classes))
        {
            faults.Add(policy.Line, $"规定“{id}”没有写明类别“{absent}”的公示期。请在 classes 中补写。");
        }
    }

    private static RepairPolicy Policy(RuleNode root, RuleNode node)
    {
        var id = node.Need("id").Text;
        return new(id, node.Need("title").Text, new InForce(node.Need("effective_from").Date, node.Given("effective_to")?.Date))
        {
            DocumentNumber = node.Given("doc_no")?.Text,
            Window = node.Need("window").Text,
            RunsFromDocument = node.Need("runs_from").Text == "document",
            AcceptDays = (int?)node.Given("accept_days")?.Number,
            DecideDays = (int?)node.Given("decide_days")?.Number,
            ExtensionDays = (int?)node.Given("extension_days")?.Number,
            AnswerDays = (int?)node.Given("answer_days")?.Number,
            Materials = node.Need("materials").Texts,
            WithInspection = node.Need("by_inspection").YesNo,
            IsPublicationOnly = node.Given("publication_only") is not null,
            Source = node.Need("source").Text,
            Mark = node.Need("mark").Text,
            Classes = [.. Of(root, "classes", id).Select(Class)],
            Kinds = [.. Of(root, "kinds", id).Select(Kind)],
        };
    }

    private static IEnumerable<RuleNode> Of(RuleNode root, string list, string policy) =>
        root.Need(list).Items.Where(row => row.Need("policy").Text == policy);

    private static ClassPeriods Class(RuleNode node)
    {
        _ = DishonestyClasses.Codes.TryFind(node.Need("class").Text, out var found);
        var access = node.Need("applies").Text switch
        {
            "never" => RepairAccess.Never,
            "shown-only" => RepairAccess.ShownOnly,
            _ => RepairAccess.AfterShortest,
        };
        return new(found, node.Need("shown").Text == "unless-published", PeriodOf(node.Given("shortest")), PeriodOf(node.Need("longest"))!.Value, access,
            node.Need("clause").Text, node.Need("mark").Text);
    }

    private static ClassRule Kind(RuleNode node)
    {
        var named = node.Need("class").Text;
        DishonestyClass? found = DishonestyClasses.Codes.TryFind(named, out var known) ? known : null;
        return new(node.Need("record").Text, node.Given("procedure") is not null, node.Given("words")?.Texts ?? [], found, node.Need("clause").Text, node.Need("mark").Text)
        {
            IsHidden = node.Given("never") is not null,
            IsSelfRemedy = named == RepairForms.Self,
        };
    }

    private static Period? PeriodOf(RuleNode? node) => node is not null && Period.TryParse(node.Text, out var period) ? period : null;
}
