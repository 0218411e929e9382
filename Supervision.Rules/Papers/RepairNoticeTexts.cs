using Supervision.Core.LawTables;
using Supervision.Core.Papers.Repairs;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

/// <summary>信用修复告知书的用语: <c>rules/papers/repair-notice.yaml</c>, asked by the day on which a notice is issued.</summary>
public sealed class RepairNoticeTexts
{
    private const string Id = "repair-notice";

    private readonly DatedTable<RepairNoticeRow> _notices;

    private RepairNoticeTexts(DatedTable<RepairNoticeRow> notices) => _notices = notices;

    public static Result<RepairNoticeTexts> Load(string rules)
    {
        return DatedYaml.Read<RepairNoticeFile, RepairNoticeRow>(rules, "papers", $"{Id}.yaml", file => file.Notices, row => row.Id)
            .Match<Result<RepairNoticeTexts>>(table => new RepairNoticeTexts(table), problem => problem);
    }

    public Result<RepairNoticeWording> On(DateOnly day)
    {
        return _notices.Find(Id, day) is { } row
            ? new RepairNoticeWording(row.Conditions, row.Materials, row.Effects, row.Objection)
            : PaperWording.NoneInForce(_notices.Name, Id, day);
    }
}
