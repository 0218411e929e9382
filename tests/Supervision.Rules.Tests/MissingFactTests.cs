using Supervision.Core.Exemptions;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine.Compiled;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>
/// A fact is taken out of a case whose result is known. Either the result stays, or the case is open, asks for that fact, and names the known
/// result among those that it could lead to.
/// </summary>
public sealed class MissingFactTests
{
    private static readonly CompiledRuleEngine Engine = new(Books.Whole);

    public static TheoryData<string> Folders() =>
    [
        .. Directory.GetDirectories(Repository.PathTo("rules", "exemptions")).Select(folder => Path.GetRelativePath(Repository.Root, folder))
            .Order(StringComparer.Ordinal), "tests/vectors/rules", "tests/Supervision.Rules.Tests/cases",
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_missing_fact_opens_the_case_only_where_it_could_change_the_result(string folder)
    {
        var wrong = CaseRun.FilesBelow(Repository.PathTo(folder)).Where(file => file.Contains("/cases/", StringComparison.Ordinal) || folder.StartsWith("tests", StringComparison.Ordinal))
            .SelectMany(file => Books.Value(CaseFile.LoadAll(file, file))).Where(read => read.Refused is null)
            .SelectMany(read => read.Case.Acts.SelectMany((act, n) => Without(read.Case, n).Select(less => Complaint(read.Case, act.Id, less.Name, less.Case))))
            .OfType<string>();

        Assert.Empty(wrong.Take(5));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Two_missing_facts_never_settle_a_case_otherwise_than_the_whole_truth_does(string folder)
    {
        var wrong = CaseRun.FilesBelow(Repository.PathTo(folder)).Where(file => file.Contains("/cases/", StringComparison.Ordinal) || folder.StartsWith("tests", StringComparison.Ordinal))
            .SelectMany(file => Books.Value(CaseFile.LoadAll(file, file)).Take(3)).Where(read => read.Refused is null)
            .SelectMany(read => read.Case.Acts.SelectMany((act, n) => Without(read.Case, n).SelectMany(less => Without(less.Case, n))
                .Where(less => IsSettledOtherwise(read.Case, less.Case, n, less.Name))
                .Select(less => $"{read.Case.Name} {act.Id}：{less.Name}")));

        Assert.Empty(wrong.Take(5));
    }

    private static bool IsSettledOtherwise(ExemptionCase whole, ExemptionCase less, int n, string name)
    {
        var (known, partial) = (Books.Value(Engine.Decide(whole)).Acts[n], Books.Value(Engine.Decide(less)).Acts[n]);
        return partial.Outcome is not Outcome.Open && partial.Outcome != known.Outcome && partial.BeforeAdoption.Count == 0 && known.Root != "special"
            && !Missing(whole, less, n).Any(gone => gone is "harm" or "act_minor" || OnlyWhereEstablished.Contains(gone))
            && !(partial.Outcome.Exempts() && known.Outcome.Exempts()) && name.Length > 0;
    }

    private static IEnumerable<string> Missing(ExemptionCase whole, ExemptionCase less, int n) =>
        whole.Acts[n].Findings.Keys.Except(less.Acts[n].Findings.Keys).Append(whole.Acts[n].Harm is not null && less.Acts[n].Harm is null ? "harm" : null).OfType<string>();

    private static string? Complaint(ExemptionCase whole, string act, string name, ExemptionCase less)
    {
        var (known, partial) = (Books.Value(Engine.Decide(whole)).Of(act), Books.Value(Engine.Decide(less)).Of(act));

        if (known.Outcome is Outcome.Open || partial.Outcome == known.Outcome || IsToBeFoundLater(partial, known, name))
        {
            return null;
        }

        return partial.Outcome is not Outcome.Open ? $"{whole.Name} {act}：缺少 {name} 时为 {partial.Outcome.Code()}，全部查明时为 {known.Outcome.Code()}"
            : partial.Establish.FirstOrDefault(asked => asked.Name == name) is not { } asked ? $"{whole.Name} {act}：缺少 {name}，没有要求查明它"
            : asked.LeadsTo.Any(lead => lead.Outcomes.Contains(known.Outcome)) ? null
            : $"{whole.Name} {act}：{name} 可能的结果里没有 {known.Outcome.Code()}";
    }

    // An element that the list does not ask is to be found before adoption and opens nothing; Art. 32 is told in a note; what only acts where it is
    // established says nothing where it is not; and of the others, questions that settle nothing alone may come later.
    private static bool IsToBeFoundLater(ActAnswer partial, ActAnswer known, string name) =>
        partial.BeforeAdoption.Any(found => found.Name == name)
        || (partial.Outcome.Relieves() && name is "harm" or "act_minor")
        || OnlyWhereEstablished.Contains(name)
        || known.Root == "special"
        || (partial.Outcome is Outcome.Open && partial.Establish.Count >= 3 && partial.Establish.All(question => question.Name != name))
        || (partial.Outcome.Exempts() && known.Outcome.Exempts());

    private static readonly HashSet<string> OnlyWhereEstablished =
        ["voluntary_remedy", "coerced_or_deceived", "confessed_unknown", "meritorious", "no_falsification", "cooperation", "safety_hazard", "exploits_emergency", "no_incident"];

    // The case without one of its facts, for each that the law asks about whatever was established elsewhere.
    private static IEnumerable<(string Name, ExemptionCase Case)> Without(ExemptionCase asked, int n)
    {
        var act = asked.Acts[n];
        ExemptionCase With(Act less) => asked with { Acts = [.. asked.Acts.Select((one, i) => i == n ? less : one)] };

        if (act.Harm is not null)
        {
            yield return ("harm", With(act with { Harm = null }));
        }

        foreach (var name in act.Findings.Keys.Where(name => name is not ("offence" or "crime_suspected" or "no_subjective_fault" or "timely")))
        {
            yield return (name, With(act with { Findings = act.Findings.Where(found => found.Key != name).ToDictionary() }));
        }

        foreach (var name in act.Facts.Keys.Where(FactTable.IsAskedNumber))
        {
            yield return (name, With(act with { Facts = act.Facts.Where(fact => fact.Key != name).ToDictionary() }));
        }

        if (act.Corrected is not null && act.To is null)
        {
            yield return ("corrected", With(act with { Corrected = null }));
        }

        if (asked.Register is not null)
        {
            yield return ("register", asked with { Register = null });
        }
    }
}
