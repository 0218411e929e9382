using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>What the office writes of a record it has looked up, before it is known to be whole.</summary>
internal static class RepairFactsInput
{
    public static Problem? WhyNot(RepairFacts facts, CreditRecord record, DateOnly today)
    {
        return Problem.All(
            facts.DecidedBy.Length is 0 or > RepairFacts.NameMaxLength ? RepairCaseProblems.NoDecider(RepairFacts.NameMaxLength) : null,
            facts.Class is not null && string.IsNullOrWhiteSpace(facts.ClassBasis) ? RepairCaseProblems.ClassWithoutBasis() : null,
            facts.ClassBasis?.Length > RepairFacts.BasisMaxLength ? RepairCaseProblems.TooLong("类别的依据", RepairFacts.BasisMaxLength) : null,
            facts.PublishedOn < record.On || facts.PublishedOn > today ? RepairCaseProblems.PublishedOnWrongDay() : null);
    }

    public static Problem? WhyNotWords(string? words) =>
        words?.Length > RepairStep.WordsMaxLength ? RepairCaseProblems.TooLong("理由或者答复", RepairStep.WordsMaxLength) : null;
}
