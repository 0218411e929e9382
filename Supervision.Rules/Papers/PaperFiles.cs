using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

// Which file of rules/papers holds which table.
internal static class PaperFiles
{
    public const string InspectionNotice = "inspection-notice";
    public const string BackCheckNotice = "back-check-notice";

    private const string Folder = "papers";

    public static Result<DatedTable<NoticeRow>> Notices(string rules) =>
        DatedYaml.Read<NoticeFile, NoticeRow>(rules, Folder, $"{InspectionNotice}.yaml", file => file.Notices, row => row.Id);

    public static Result<DatedTable<BackCheckRow>> BackChecks(string rules) =>
        DatedYaml.Read<BackCheckFile, BackCheckRow>(rules, Folder, $"{BackCheckNotice}.yaml", file => file.Notices, row => row.Id);

    public static Result<DatedTable<RemedyRow>> Remedies(string rules) =>
        DatedYaml.Read<RemedyFile, RemedyRow>(rules, Folder, "remedies.yaml", file => file.Remedies, row => row.Id);

    public static Result<DatedTable<GroundsFile>> Grounds(string rules) =>
        DatedYaml.Read<GroundsFile, GroundsFile>(rules, Folder, "grounds.yaml", file => [file], _ => "");

    // Kept by the offices themselves, and no law: they have no dates.
    public static Result<OfficesFile> Offices(string rules) =>
        LawFile.Read(rules, Folder, "offices.yaml").Match(file => RuleTable.Parse<OfficesFile>(file.Text, file.Name), problem => problem);
}
