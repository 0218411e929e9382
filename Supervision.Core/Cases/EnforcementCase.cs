using Supervision.Core.Checks;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Cases;

/// <summary>
/// 案件: what follows from a breach here: whether it may go unpunished. The rules propose, an officer adopts or departs with
/// reasons. Penalties themselves run in the departments' own case systems.
/// </summary>
public sealed class EnforcementCase
{
    private readonly List<MadeProposal> _proposals = [];

    private EnforcementCase()
    {
    }

    public required CaseId Id { get; init; }

    /// <summary>案件编号, unique.</summary>
    public required string Number { get; init; }

    public required DepartmentCode Department { get; init; }

    public BreachId? Breach { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>Every proposal in its order; never empty.</summary>
    public IReadOnlyList<MadeProposal> Proposals => [.. _proposals.OrderBy(made => made.Number)];

    /// <summary>The newest proposal, which counts.</summary>
    public MadeProposal Newest => _proposals.MaxBy(made => made.Number) ?? throw new InvalidOperationException($"The proposals of {Number} were not read.");

    public ExemptionCase Question => Newest.Question;

    public ActAnswer Answer => Newest.Answer;

    public string Rulebook => Newest.Rulebook;

    public Outcome Outcome => Newest.Outcome;

    /// <summary>条款待核: legal review must confirm the clauses before a paper issues on them.</summary>
    public bool ClausesToVerify => Newest.ClausesToVerify;

    /// <summary>违法记录查询: what was asked of the register, when, where, and what it held.</summary>
    public LookupEvidence? Lookup => Newest.Lookup;

    /// <summary>Day on which the party put it right, as the facts of the newest proposal have it; what is mended is not ordered to be mended.</summary>
    public DateOnly? CorrectedOn => Question.Acts[0].Corrected?.On;

    /// <summary>The first proposal.</summary>
    public Signed Proposed => Proposals[0].By;

    /// <summary>The end that the proposal suggests.</summary>
    public CaseEnd SuggestedEnd => Outcome.Suggests();

    /// <summary>The ends among which the head may choose: nothing but a list lifts the fine alone.</summary>
    public IEnumerable<CaseEnd> Ends => Enum.GetValues<CaseEnd>().Where(end => end is not CaseEnd.FineWaived || Outcome is Outcome.WaiveFine);

    public CaseTexts Texts { get; private set; } = new("", "", [], []);

    /// <summary>法制审核.</summary>
    public Signed? Reviewed { get; private set; }

    /// <summary>Whether legal review confirmed the text of the clauses.</summary>
    public bool ClausesConfirmed { get; private set; }

    /// <summary>审核意见, in their order; what legal review said of each proposal stays.</summary>
    public IReadOnlyList<CaseReview> Reviews { get; private set; } = [];

    /// <summary>不通过 of the newest proposal: who handles the case proposes anew; null otherwise.</summary>
    public CaseReview? SentBack => Reviews is [.., { Passed: false } last] && last.Proposal == Newest.Number ? last : null;

    /// <summary>When the party was heard and what it said.</summary>
    public Hearing? Heard { get; private set; }

    public Adoption? Adopted { get; private set; }

    /// <summary>提出结案; the newest one counts.</summary>
    public ClosingProposal? Closing { get; private set; }

    /// <summary>结案, after every ordered correction was found made.</summary>
    public Signed? Closed { get; private set; }

    public uint RowVersion { get; private set; }

    public static EnforcementCase Propose(
        CaseId id, string number, DepartmentCode department, Breach? breach, SubjectKey target, string targetName,
        CaseProposal proposal, CaseTexts texts, Signed proposed, LookupEvidence? lookup = null)
    {
        var made = new EnforcementCase
        {
            Id = id,
            Number = number,
            Department = department,
            Breach = breach?.Id,
            Target = target,
            TargetName = targetName,
            Texts = texts,
        };
        made._proposals.Add(MadeProposal.Of(id, 1, proposal, lookup, proposed, null));
        return made;
    }

    /// <summary>
    /// Whether the rules may be asked again: before the decision, and after one that only said that facts are to be established.
    /// </summary>
    public bool MayBeAskedAgain => Closed is null && Adopted is null or { End: CaseEnd.ToEstablish };

    /// <summary>
    /// Asks again. Where the answer is another, or facts were to be established, review and hearing are made again; what was done stays with
    /// the proposals.
    /// </summary>
    public Result<MadeProposal> ProposeAgain(CaseProposal proposal, LookupEvidence lookup, Signed by, bool answerChanged)
    {
        if (!MayBeAskedAgain)
        {
            return CaseProblems.AlreadyAdopted(this);
        }

        SetAside? setAside = null;

        if ((answerChanged || Adopted is not null) && (Reviewed is not null || Heard is not null))
        {
            setAside = new(Reviewed, ClausesConfirmed, Heard, Adopted);
            (Reviewed, ClausesConfirmed, Heard, Adopted) = (null, false, null, null);
        }

        Texts = Texts.Still(Answer, proposal.Decision.Acts[0]);
        var made = MadeProposal.Of(Id, Newest.Number + 1, proposal, lookup, by, setAside);
        _proposals.Add(made);
        return made;
    }

    /// <summary>法制审核 passes the newest proposal.</summary>
    public Result<Done> Review(Signed review, bool clausesConfirmed, string opinion)
    {
        if (CaseGates.WhyNotReviewed(this, review, opinion) is { } refused)
        {
            return refused;
        }

        (Reviewed, ClausesConfirmed) = (review, clausesConfirmed);
        Reviews = [.. Reviews, new(Newest.Number, true, opinion, clausesConfirmed, review)];
        return default(Done);
    }

    /// <summary>法制审核不通过: the case goes back to who handles it; what was said stays.</summary>
    public Result<Done> SendBack(Signed review, string opinion)
    {
        if (CaseGates.WhyNotReviewed(this, review, opinion) is { } refused)
        {
            return refused;
        }

        if (Reviewed is not null)
        {
            return ReviewProblems.AlreadyPassed(this);
        }

        Reviews = [.. Reviews, new(Newest.Number, false, opinion, false, review)];
        return default(Done);
    }

    public Result<Done> Hear(Hearing hearing)
    {
        if (Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(this);
        }

        Heard = hearing;
        return default(Done);
    }

    /// <summary>Completes what the papers print: evidence, education, the party's commitment. What the rules were asked stays as it was.</summary>
    public Result<Done> Complete(CaseTexts texts)
    {
        if (Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(this);
        }

        if (string.IsNullOrWhiteSpace(texts.Fact))
        {
            return CaseProblems.NoFact(this);
        }

        Texts = texts.Over(Texts);
        return default(Done);
    }

    /// <summary>The head adopts the proposal, or departs from it with reasons, after legal review and after the party was heard.</summary>
    /// <param name="basisOf">What shows a kind of condition.</param>
    public Result<Done> Adopt(Adoption adoption, Func<string, ProofBasis> basisOf)
    {
        if (CaseGates.WhyNotAdopted(this, adoption, basisOf) is { } refused)
        {
            return refused;
        }

        Adopted = adoption;
        return default(Done);
    }

    /// <param name="open">Numbers of the correction orders that were not yet found obeyed.</param>
    public Result<Done> ProposeClosing(ClosingProposal closing, IReadOnlyList<string> open)
    {
        if (CaseGates.WhyNotClosed(this, open) is { } refused)
        {
            return refused;
        }

        if (ReviewProblems.Of(closing, Adopted!) is { } wrong)
        {
            return wrong;
        }

        Closing = closing;
        return default(Done);
    }

    /// <param name="open">Numbers of the correction orders that were not yet found obeyed.</param>
    public Result<Done> Close(Signed by, IReadOnlyList<string> open)
    {
        if (CaseGates.WhyNotClosed(this, open) is { } refused)
        {
            return refused;
        }

        if (Closing is null)
        {
            return ReviewProblems.NotProposedForClosing(this);
        }

        Closed = by;
        return default(Done);
    }

    /// <summary>Notes the number of the paper that the decision issued.</summary>
    public void Lettered(string number) => Adopted = Adopted! with { PaperNumber = number };
}
