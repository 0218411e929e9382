using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

/// <summary>文书固定用语 and the offices' contacts, from <c>rules/papers</c>. No number or sentence of law stands in the program.</summary>
public sealed class PaperWording
{
    private readonly NoticeRule _notice;
    private readonly OfficesFile _offices;

    private readonly GroundsFile _grounds;

    private PaperWording(
        NoticeRule notice, BackCheckWording backCheck, Remedies noticeRemedies, Remedies decisionRemedies, OfficesFile offices, GroundsFile grounds) =>
        (_notice, BackCheck, NoticeRemedies, DecisionRemedies, _offices, _grounds) = (notice, backCheck, noticeRemedies, decisionRemedies, offices, grounds);

    public NoticeWording Notice => _notice.Wording;

    public BackCheckWording BackCheck { get; }

    public Remedies NoticeRemedies { get; }

    public Remedies DecisionRemedies { get; }

    public Contact Contact => new(_offices.ContactPerson, _offices.Phone, _offices.Address);

    public string Complaints => _offices.Complaints;

    public string Consequence => _offices.Consequence;

    /// <summary>How many inspectors a notice must name at least.</summary>
    public int LeastInspectors => _notice.MinInspectors;

    /// <summary>The address of the public pages, without a stroke at its end.</summary>
    public string Portal => _offices.Portal.TrimEnd('/');

    /// <summary>The page on which anybody can ask after a paper.</summary>
    public string CheckPage(string number) => $"{Portal}/paper/{Uri.EscapeDataString(number)}";

    /// <summary>The ground of law as a letter prints it, or null when the table has none for that root.</summary>
    public string? Ground(string? root) => _grounds.Grounds.Find(row => row.Root == root)?.Text;

    public static Result<PaperWording> Load(string rules, DateOnly asOf)
    {
        string File(string name) => Path.Combine(rules, "papers", name);

        if (!RuleTable.Read<OfficesFile>(File("offices.yaml")).Succeeded(out var offices, out var problem)
            || !RuleTable.Read<GroundsFile>(File("grounds.yaml")).Succeeded(out var grounds, out problem)
            || !PaperTables.Notice(File("inspection-notice.yaml"), asOf).Succeeded(out var notice, out problem)
            || !PaperTables.BackCheck(File("back-check-notice.yaml"), asOf).Succeeded(out var backCheck, out problem)
            || !PaperTables.Remedies(File("remedies.yaml"), "notice", asOf, offices.Authority, offices.Court).Succeeded(out var told, out problem)
            || !PaperTables.Remedies(File("remedies.yaml"), "decision", asOf, offices.Authority, offices.Court).Succeeded(out var decided, out problem))
        {
            return problem;
        }

        return new PaperWording(notice, backCheck, told, decided, offices, grounds);
    }
}
