using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

/// <summary>文书固定用语 and the offices' contacts, from <c>rules/papers</c>. No number or sentence of law stands in the program.</summary>
public sealed class PaperWording
{
    private readonly WordingFile _wording;
    private readonly OfficesFile _offices;

    private PaperWording(WordingFile wording, OfficesFile offices) => (_wording, _offices) = (wording, offices);

    public NoticeWording Notice =>
        new(_wording.Recusal, _wording.Statement, _wording.Rights, _wording.ConductTitle, _wording.Conduct);

    public Remedies Remedies =>
        new(_wording.RemedySentence, _wording.ReconsiderationDays, _wording.LawsuitMonths, _offices.Authority, _offices.Court);

    public Contact Contact => new(_offices.ContactPerson, _offices.Phone, _offices.Address);

    public string Complaints => _offices.Complaints;

    public string Consequence => _wording.Consequence;

    /// <summary>How many inspectors a notice must name at least.</summary>
    public int LeastInspectors => _wording.LeastInspectors;

    /// <summary>The page on which anybody can ask after a paper.</summary>
    public string CheckPage(string number) => $"{_offices.Portal.TrimEnd('/')}/paper/{Uri.EscapeDataString(number)}";

    public static Result<PaperWording> Load(string rules)
    {
        if (!RuleTable.Read<WordingFile>(Path.Combine(rules, "papers", "wording.yaml")).Succeeded(out var wording, out var problem)
            || !RuleTable.Read<OfficesFile>(Path.Combine(rules, "papers", "offices.yaml")).Succeeded(out var offices, out problem))
        {
            return problem;
        }

        return new PaperWording(wording, offices);
    }
}

internal sealed class WordingFile : Dated
{
    public required int LeastInspectors { get; init; }

    public required string Recusal { get; init; }

    public required string Statement { get; init; }

    public required List<string> Rights { get; init; }

    public required string ConductTitle { get; init; }

    public required List<string> Conduct { get; init; }

    public required string RemedySentence { get; init; }

    public required int ReconsiderationDays { get; init; }

    public required int LawsuitMonths { get; init; }

    public required string Consequence { get; init; }
}

internal sealed class OfficesFile
{
    public required string Portal { get; init; }

    public required string Complaints { get; init; }

    public required string Authority { get; init; }

    public required string Court { get; init; }

    public required string ContactPerson { get; init; }

    public required string Phone { get; init; }

    public required string Address { get; init; }
}
