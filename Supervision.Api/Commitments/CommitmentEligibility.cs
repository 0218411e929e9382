using Supervision.Api.Credit;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Commitments;

namespace Supervision.Api.Commitments;

/// <summary>告知承诺资格: asks the table of rules whether a subject may use the way of commitment, with what its records say; a refusal names place and reason.</summary>
public sealed class CommitmentEligibility(BrokenCommitments broken, GraveRecords grave, CommitmentRules rules)
{
    private static readonly Dictionary<string, string> Asked = new(StringComparer.Ordinal)
    {
        ["chosen"] = "申请人是否自愿选择告知承诺",
        ["written_authority"] = "代理人有没有书面授权",
        ["grave_record"] = "有没有未修复的严重不良信用记录",
        ["false_commitment"] = "有没有未修复的虚假承诺",
        ["listed"] = "事项是否在清单里",
        ["told"] = "是否已经书面告知",
    };

    public async Task<Result<CommitmentLookup>> ReadAsync(SubjectKey target, CommitmentItem item, CommitmentInput input, DateOnly today, CancellationToken cancel)
    {
        if (input.LookupSource.Length == 0)
        {
            return CommitmentProblems.NoLookup();
        }

        var found = await broken.ReadAsync(target, cancel);
        var listed = await grave.ReadAsync(target, today, cancel);
        var question = new CommitmentQuestion
        {
            Family = item.Family,
            IsListed = true,
            Domains = item.Domains,
            IsChosen = input.IsChosen,
            HasGraveRecord = listed.Count > 0 ? true : input.HasGraveRecord,
            HasFalseCommitment = found.Count > 0,
            IsByAgent = input.IsByAgent,
            HasWrittenAuthority = input.HasWrittenAuthority,

            // The letter that the same act issues tells it in writing.
            IsTold = true,
        };

        if (!rules.Answer(question).Succeeded(out var answer, out var problem))
        {
            return problem;
        }

        if (answer.Refusals.Count > 0)
        {
            return CommitmentProblems.NotEligible(answer.Refusals, Places(answer, [.. found, .. listed], input));
        }

        if (answer.ToEstablish.Count > 0)
        {
            return CommitmentProblems.ToEstablish([.. answer.ToEstablish.Select(asked => Asked.GetValueOrDefault(asked, asked))]);
        }

        return new CommitmentLookup(question, input.LookupSource, today);
    }

    private static IReadOnlyList<string> Places(CommitmentAnswer answer, IReadOnlyList<string> broken, CommitmentInput input)
    {
        var isFoundElsewhere = input.HasGraveRecord is true && answer.Refusals.Any(refusal => refusal.Code == "grave-record");
        return isFoundElsewhere ? [.. broken, $"严重不良信用记录：{input.LookupSource}"] : broken;
    }
}
