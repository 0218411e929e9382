using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Cases.Orders;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Api.Cases;

/// <summary>One case as the officer of its department works on it: the answer of the rules, what it rests on, and how far the case has come.</summary>
public sealed class CaseDesk(SupervisionDb db, FindCase findCase, Overseen overseen, ConfirmedClauses clauses, HandlingBoard handling, TimeProvider clock)
{
    public async Task<Result<CaseDeskView>> ReadAsync(Actor actor, string number, CancellationToken cancel)
    {
        // A refused act may have left its changes on the tracked case; they must not be shown.
        db.ChangeTracker.Clear();

        if (!(await findCase.ReadableAsync(actor, number, cancel)).Succeeded(out var made, out var problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenCases, OtherObjects.Nothing($"案件{number}"), cancel) is { } refused)
        {
            return refused;
        }

        var answer = made.Answer.WithClauses(!made.ClausesToVerify || made.ClausesConfirmed);
        var orders = await db.RecheckOrders.AsNoTracking().Where(order => order.Breach == made.Breach).OrderBy(order => order.Due).ToListAsync(cancel);
        var others = await db.Cases.AsNoTracking().Where(other => other.Target == made.Target && other.Department == made.Department && other.Id != made.Id)
            .OrderBy(other => other.Number).Select(other => new OtherCase(other.Number, other.Adopted)).ToListAsync(cancel);

        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(known => known.Key == made.Target, cancel);

        return new CaseDeskView(made, answer, new(subject.Address, CaseParty.IsTrader(subject)), OfficeClock.Today(clock),
            await clauses.VersionAsync(made.Rulebook, answer, cancel), orders, await PapersAsync(made, orders, cancel), others)
        {
            Handling = made.Breach is { } breach ? await handling.OfAsync(breach, made.Department, cancel) : null,
        };
    }

    private async Task<IReadOnlyList<IssuedPaper>> PapersAsync(EnforcementCase made, List<RecheckOrder> orders, CancellationToken cancel)
    {
        var notice = await db.Breaches.Where(breach => breach.Id == made.Breach)
            .Join(db.Checks, breach => breach.Check, check => check.Id, (_, check) => check.NoticeNumber).SingleOrDefaultAsync(cancel);
        var numbers = orders.Select(order => order.Paper).Append(notice).Append(made.Adopted?.PaperNumber).OfType<string>().ToList();
        return await db.Papers.AsNoTracking().Where(paper => numbers.Contains(paper.Number)).OrderBy(paper => paper.IssuedOn).ThenBy(paper => paper.Number).ToListAsync(cancel);
    }
}

/// <summary>What the page of a case shows.</summary>
/// <param name="Version">The list version on which the proposal rests; null where no list item carries it.</param>
/// <param name="Others">Other cases of the same party in this department.</param>
public sealed record CaseDeskView(
    EnforcementCase Case, ActAnswer Answer, PartyOfCase Party, DateOnly Today, ListVersion? Version, IReadOnlyList<RecheckOrder> Orders,
    IReadOnlyList<IssuedPaper> Papers, IReadOnlyList<OtherCase> Others)
{
    public bool IsOpen => Case.Adopted is null;

    /// <summary>Who handles the breach, and the orders proposed for it; null where it comes from no check.</summary>
    public HandlingView? Handling { get; init; }

    /// <summary>The item of the list and its clause; null where no list item carries the proposal.</summary>
    public ListedClause? Clause => Version?.Clauses.FirstOrDefault(clause => clause.Item == Answer.Item);

    /// <summary>Who read the clause at the source, and when; null while it is to be verified.</summary>
    public ClauseConfirmation? Confirmation => Version?.Confirmed.FirstOrDefault(confirmed => confirmed.Item == Answer.Item);

    public IReadOnlyList<string> Unobeyed => [.. Orders.Where(order => order.Result is not { Corrected: true }).Select(order => order.Paper)];

    /// <summary>What the proposal rests on, condition by condition, and what shows it. Empty where it relieves of nothing.</summary>
    public IReadOnlyList<ShownCondition> Conditions => Case.SuggestedEnd.Relieves() ? ShownCondition.Of(Case, ConditionProofs.BasisOf) : [];

    /// <summary>Whether the officer writes the penal clause, because neither the case form nor the list names it.</summary>
    public bool AsksPenaltyBasis => LetterFacts.PenaltyBasis(Case) is null || Case.Texts.PenaltyBasis is not null;

    /// <summary>Whether the law leaves it to the organ, which has to say why.</summary>
    public bool AsksDiscretion => Case.Outcome is Outcome.MayNotPunish;

    /// <summary>Does the text of the papers still want something?</summary>
    public bool IsLacking => Lacking().Any();

    /// <summary>What still stands before a decision, in words.</summary>
    public IReadOnlyList<string> Before =>
    [
        .. Case.Heard is null ? ["听取当事人意见"] : Array.Empty<string>(),
        .. Case.SentBack is not null ? ["再次提出处理建议（审核不通过）"] : Array.Empty<string>(),
        .. Case.Reviewed is null ? ["法制审核"] : Array.Empty<string>(),
        .. Case.ClausesToVerify && !Case.ClausesConfirmed ? ["核对条款原文（法制审核时确认）"] : Array.Empty<string>(),
        .. Answer.BeforeAdoption.Select(one => $"认定{one.Question}"),
        .. Case.SuggestedEnd.Relieves() ? Lacking() : [],
    ];

    // What the letter of an exemption cannot do without.
    private IEnumerable<string> Lacking()
    {
        var texts = Case.Texts;

        if (texts.Provision.Length == 0)
        {
            yield return "补写违反的规定";
        }

        if (LetterFacts.PenaltyBasis(Case) is null)
        {
            yield return "补写处罚依据";
        }

        if (texts.Place is null)
        {
            yield return "补写违法行为发生的地点";
        }

        if (texts.Evidence.Count == 0)
        {
            yield return "补写证据";
        }

        if (AsksDiscretion && texts.Discretion is null)
        {
            yield return "补写裁量理由";
        }

        if (Case.Heard is { Words.Length: > 0, Answer: null })
        {
            yield return "补写对当事人意见是否采纳及理由";
        }

        foreach (var lacking in Party.Lacking(texts.Party))
        {
            yield return lacking;
        }

        if (string.Join('、', Conditions.Where(condition => condition.IsMissing).Select(condition => $"“{condition.Name}”")) is { Length: > 0 } missing)
        {
            yield return $"补写条件的证据（{missing}）";
        }

        if (texts.Education.Count == 0)
        {
            yield return "补写教育内容";
        }
    }
}

/// <param name="Adopted">Null while it is not decided.</param>
public sealed record OtherCase(string Number, Adoption? Adopted);

/// <summary>当事人 as the register knows it.</summary>
/// <param name="Address">住所; null where the register has none.</param>
/// <param name="IsTrader">个体工商户, of which a decision names the operator and his identity.</param>
public sealed record PartyOfCase(string? Address, bool IsTrader)
{
    /// <param name="given">What the officer wrote.</param>
    public IEnumerable<string> Lacking(PartyDetails? given)
    {
        if ((Address ?? given?.Address) is null)
        {
            yield return "补写当事人的住所（经营场所）";
        }

        if (given?.Representative is null)
        {
            yield return IsTrader ? "补写经营者" : "补写法定代表人（负责人）";
        }

        if (IsTrader && given?.Identity is null)
        {
            yield return "补写经营者的身份证件号码";
        }
    }
}
