using Supervision.Core.Cases;
using Supervision.Core.LawTables;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Commitments;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Papers;

/// <summary>
/// 文书固定用语 and the offices' contacts, from <c>rules/papers</c>, read once. What law makes a paper say is asked by the day on which the
/// paper is dated. No number or sentence of law stands in the program.
/// </summary>
public sealed class PaperWording
{
    private const string OfNotice = "notice";
    private const string OfDecision = "decision";

    private readonly DatedTable<NoticeRow> _notices;
    private readonly DatedTable<BackCheckRow> _backChecks;
    private readonly DatedTable<CommitmentLetterRow> _commitmentLetters;
    private readonly DatedTable<RemedyRow> _remedies;
    private readonly DatedTable<GroundsFile> _grounds;
    private readonly DatedTable<ReadingsFile> _readings;
    private readonly DatedTable<OfficeRow> _offices;

    private PaperWording(
        DatedTable<NoticeRow> notices, DatedTable<BackCheckRow> backChecks, DatedTable<CommitmentLetterRow> commitmentLetters,
        DatedTable<RemedyRow> remedies, DatedTable<GroundsFile> grounds, DatedTable<ReadingsFile> readings, DatedTable<OfficeRow> offices)
    {
        (_notices, _backChecks, _commitmentLetters) = (notices, backChecks, commitmentLetters);
        (_remedies, _grounds, _readings, _offices) = (remedies, grounds, readings, offices);
    }

    /// <summary>What is wrong with any of the files.</summary>
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static IReadOnlyList<Problem> Faults(string rules)
    {
        Problem?[] looked =
        [
            PaperFiles.Offices(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.Grounds(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.Readings(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.Notices(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.BackChecks(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.CommitmentLetters(rules).Match<Problem?>(_ => null, fault => fault),
            PaperFiles.Remedies(rules).Match<Problem?>(_ => null, fault => fault),
        ];
        return [.. looked.OfType<Problem>()];
    }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<PaperWording> Load(string rules)
    {
        if (!PaperFiles.Offices(rules).Succeeded(out var offices, out var problem)
            || !PaperFiles.Grounds(rules).Succeeded(out var grounds, out problem)
            || !PaperFiles.Readings(rules).Succeeded(out var readings, out problem)
            || !PaperFiles.Notices(rules).Succeeded(out var notices, out problem)
            || !PaperFiles.BackChecks(rules).Succeeded(out var backChecks, out problem)
            || !PaperFiles.CommitmentLetters(rules).Succeeded(out var commitmentLetters, out problem)
            || !PaperFiles.Remedies(rules).Succeeded(out var remedies, out problem))
        {
            return problem;
        }

        return new PaperWording(notices, backChecks, commitmentLetters, remedies, grounds, readings, offices);
    }

    /// <summary>Where a party of that department may object on that day and whom it can ask; null where the table has nothing.</summary>
    public Office? Office(DepartmentCode department, DateOnly day)
    {
        if (_offices.Find(department.ToString(), day) is not { } row)
        {
            return null;
        }

        var contact = new Contact(row.ContactPerson, row.Phone, row.Address);
        return new Office(contact, row.Authority, row.Court, row.Complaints, row.Consequence);
    }

    /// <summary>The texts of the notice of inspection and how many inspectors it must name.</summary>
    public Result<NoticeRule> Notice(DateOnly day)
    {
        if (_notices.Find(PaperFiles.InspectionNotice, day) is not { } row)
        {
            return NoneInForce(_notices.Name, PaperFiles.InspectionNotice, day);
        }

        var wording = new NoticeWording(row.Recusal, row.Statement, row.Rights, row.ConductTitle, row.Conduct);
        return new NoticeRule(wording, row.MinInspectors);
    }

    /// <summary>The texts of the notice of a back-check visit.</summary>
    public Result<BackCheckWording> BackCheck(DateOnly day)
    {
        return _backChecks.Find(PaperFiles.BackCheckNotice, day) is { } row
            ? new BackCheckWording(row.Purpose, row.Bounds, row.Refusal)
            : NoneInForce(_backChecks.Name, PaperFiles.BackCheckNotice, day);
    }

    /// <summary>The texts of the letter of a commitment.</summary>
    public Result<CommitmentWording> Commitment(DateOnly day)
    {
        return _commitmentLetters.Find(PaperFiles.CommitmentLetter, day) is { } row
            ? new CommitmentWording(row.Choice, row.Truth, row.Excuse, row.Record)
            : NoneInForce(_commitmentLetters.Name, PaperFiles.CommitmentLetter, day);
    }

    public Result<Remedies> NoticeRemedies(Office office, DateOnly day) => Remedies(OfNotice, office, day);

    public Result<Remedies> DecisionRemedies(Office office, DateOnly day) => Remedies(OfDecision, office, day);

    /// <summary>作出不予处罚决定的程序依据; null when the table has none on that day.</summary>
    public string? Procedure(DateOnly day) => _grounds.Find("", day)?.Procedure;

    /// <summary>The ground of law as a letter of that day prints it, or null when the table has none for that root.</summary>
    public string? Ground(string? root, DateOnly day) => _grounds.Find("", day)?.Grounds.Find(row => row.Root == root)?.Text;

    /// <summary>What a decision of that day says where the law or a list leaves two readings.</summary>
    public Result<LetterWording> Readings(DateOnly day)
    {
        if (_readings.Find("", day) is not { } row)
        {
            return NoneInForce(_readings.Name, "适用说明", day);
        }

        return new LetterWording(row.ListBinds, row.NotSlight, row.MinorHarm, row.Unlisted, row.BeyondList, row.OtherBasis, row.Milder, row.GainLeft);
    }

    private Result<Remedies> Remedies(string id, Office office, DateOnly day)
    {
        if (_remedies.Find(id, day) is not { } row)
        {
            return NoneInForce(_remedies.Name, id, day);
        }

        return new Remedies(row.Sentence, row.Days, row.Months, office.Authority, office.Court);
    }

    internal static Problem NoneInForce(string name, string id, DateOnly day) =>
        new("paper.wording-not-in-force", ProblemKind.NotFound, $"{name}中没有{DateWords.Of(day)}有效的“{id}”条目。请补上该条目或者核对生效日期。");
}
