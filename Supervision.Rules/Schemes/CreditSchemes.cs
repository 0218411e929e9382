using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

/// <summary>信用评定标准汇编: every version of every scheme under <c>rules/credit</c>, asked by the day of the rating.</summary>
public sealed class CreditSchemes
{
    private const string Folder = "credit";
    private const string Schemes = "schemes";

    private CreditSchemes(IReadOnlyList<CreditScheme> all) => All = all;

    public IReadOnlyList<CreditScheme> All { get; }

    /// <summary>What is wrong with any of the files.</summary>
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static IReadOnlyList<Problem> Faults(string rules)
    {
        return [.. Texts(rules).Select(text => CreditScheme.Read(text).Match<Problem?>(_ => null, problem => problem)).OfType<Problem>()];
    }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CreditSchemes> Load(string rules)
    {
        var schemes = new List<CreditScheme>();
        var problems = new List<Problem>();

        foreach (var text in Texts(rules))
        {
            CreditScheme.Read(text).Match(
                scheme => { schemes.Add(scheme); return true; },
                problem => { problems.Add(problem); return false; });
        }

        return problems.Count > 0 ? RuleFaults.Together(problems) : new CreditSchemes(schemes);
    }

    /// <summary>The version in force on that day; one without a day stands where no other does.</summary>
    public Result<CreditScheme> Find(string id, DateOnly day)
    {
        var versions = All.Where(scheme => scheme.Id == id).ToList();

        if (versions.Count == 0)
        {
            return SchemeProblems.Unknown(id, All.Select(scheme => scheme.Id).Distinct().Order(StringComparer.Ordinal));
        }

        var found = versions.Find(scheme => scheme.InForce?.Covers(day) is true) ?? versions.Find(scheme => scheme.InForce is null);
        return found is not null ? found : SchemeProblems.NotInForce(id, day);
    }

    /// <summary>The scheme of a subject file; or everything in the file that does not fit it.</summary>
    public Result<CreditScheme> For(RatingCase file)
    {
        if (!Find(file.Subject.Scheme, file.Subject.AsOf).Succeeded(out var scheme, out var problem))
        {
            return problem with { Message = $"{file.Place}：{problem.Message}" };
        }

        if (SubjectChecks.Of(file, scheme) is { } unfit)
        {
            return unfit;
        }

        return file.AdoptedBy is { } organ ? scheme.AdoptedBy(new(scheme.Digest, organ, file.Subject.AsOf)) : scheme;
    }

    private static IEnumerable<RuleText> Texts(string rules)
    {
        var folder = Path.Combine(rules, Folder, Schemes);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => RuleText.Of(file, rules))
            : [];
    }
}
