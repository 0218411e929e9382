using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// Reads the register of the case form.
internal static class RegisterReader
{
    private static readonly Dictionary<string, RegisterEventKind> Kinds = new()
    {
        ["penalty"] = RegisterEventKind.Penalty,
        ["exemption"] = RegisterEventKind.Exemption,
        ["finding"] = RegisterEventKind.Finding,
        ["disclosure"] = RegisterEventKind.Disclosure,
        ["warning"] = RegisterEventKind.Warning,
    };

    public static IEnumerable<string> KindNames => Kinds.Keys;

    public static Register Register(RuleNode node)
    {
        var register = new Register
        {
            Searched = node.Given("searched") is { } searched ? new(searched.Need("through").Date, searched.Need("scope").Text) : null,
            Events = [.. node.List("events").Select(Event)],
            Lists =
            [
                .. node.List("lists").Select(entry => new ListEntry(
                    entry.Need("name").Text, entry.Need("from").Date, entry.Given("to")?.Date)),
            ],
        };
        node.Close();
        return register;
    }

    private static RegisterEvent Event(RuleNode node)
    {
        var read = new RegisterEvent
        {
            Kind = node.Need("kind").OneOf(Kinds),
            Item = node.Given("item")?.Text,
            Violation = node.Given("violation")?.Text,
            Clause = node.Given("clause")?.Text,
            Domain = node.Given("domain")?.Text,
            Occurred = node.Given("occurred")?.Date,
            Discovered = node.Given("discovered")?.Date,
            Decided = node.Given("decided")?.Date,
            Recorded = node.Given("recorded")?.Date,
            Organ = node.Given("organ")?.Text,
            System = node.Given("system")?.Text,
            Subject = node.Given("subject")?.Text,
            SubjectName = node.Given("subject_name")?.Text,
            LegalRep = node.Given("legal_rep")?.Text,
        };
        node.Close();
        return read;
    }
}
