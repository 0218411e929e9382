using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

// Which file of rules/papers holds which table.
internal static class PaperFiles
{
    public const string InspectionNotice = "inspection-notice";
    public const string BackCheckNotice = "back-check-notice";

    public const string CommitmentLetter = "commitment-letter";

    private const string Folder = "papers";

    public static Result<DatedTable<NoticeRow>> Notices(string rules) =>
        DatedYaml.Read<NoticeFile, NoticeRow>(rules, Folder, $"{InspectionNotice}.yaml", file => file.Notices, row => row.Id);

    public static Result<DatedTable<BackCheckRow>> BackChecks(string rules) =>
        DatedYaml.Read<BackCheckFile, BackCheckRow>(rules, Folder, $"{BackCheckNotice}.yaml", file => file.Notices, row => row.Id);

    public static Result<DatedTable<CommitmentLetterRow>> CommitmentLetters(string rules) =>
        DatedYaml.Read<CommitmentLetterFile, CommitmentLetterRow>(rules, Folder, $"{CommitmentLetter}.yaml", file => file.Letters, row => row.Id);

    public static Result<DatedTable<RemedyRow>> Remedies(string rules) =>
        DatedYaml.Read<RemedyFile, RemedyRow>(rules, Folder, "remedies.yaml", file => file.Remedies, row => row.Id);

    public static Result<DatedTable<GroundsFile>> Grounds(string rules) =>
        DatedYaml.Read<GroundsFile, GroundsFile>(rules, Folder, "grounds.yaml", file => [file], _ => "");

    public static Result<DatedTable<ReadingsFile>> Readings(string rules) =>
        DatedYaml.Read<ReadingsFile, ReadingsFile>(rules, Folder, "readings.yaml", file => [file], _ => "");

    public static Result<DatedTable<VerticalRow>> Vertical(string rules) =>
        DatedYaml.Read<VerticalFile, VerticalRow>(rules, Folder, "vertical.yaml", file => file.Vertical, row => row.Domain);

    // Kept by the offices themselves.
    public static Result<DatedTable<OfficeRow>> Offices(string rules)
    {
        if (!Vertical(rules).Succeeded(out var vertical, out var problem))
        {
            return problem;
        }

        return DatedYaml.Read<OfficesFile, OfficeRow>(rules, Folder, "offices.yaml", file => file.Offices, row => row.Department,
            (row, errors) => Check(row, vertical, errors));
    }

    // 行政复议法第27条 is not left to whoever fills in the table; and a party must be told which court.
    private static void Check(OfficeRow row, DatedTable<VerticalRow> vertical, TableErrors errors)
    {
        if (row.Authority.EndsWith("人民政府", StringComparison.Ordinal) && vertical.BegunBy(DateOnly.MaxValue).Any(known => known.Domain == row.Domain))
        {
            errors.Add(row.Line, "authority", row.Authority, $"上一级主管部门的名称：{row.Domain}实行垂直领导，不向人民政府申请复议");
        }

        if (!row.Court.EndsWith("人民法院", StringComparison.Ordinal) || row.Court.Contains("管辖", StringComparison.Ordinal))
        {
            errors.Add(row.Line, "court", row.Court, "一个人民法院的名称");
        }
    }
}
