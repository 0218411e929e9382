using System.Globalization;
using Supervision.Api.Credit;
using Supervision.Api.Registers.Files;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>One row of a file of applications that a site forwards. Everything that is wrong with it is found before it goes back.</summary>
internal sealed class RepairRow
{
    public const string Number = "收件编号";
    public const string Channel = "渠道";
    public const string Subject = "统一社会信用代码";
    public const string Record = "决定文书号";
    public const string AppliedOn = "申请日期";
    public const string ForwardedOn = "转交日期";
    public const string Applicant = "申请人";
    public const string Materials = "申请材料";
    public const string RulingOn = "批准裁定日期";
    public const string PerformedOn = "执行完毕裁定日期";

    /// <summary>Those without which a file is not taken; the two rulings may be left out.</summary>
    public static readonly IReadOnlyList<string> Needed = [Number, Channel, Subject, Record, AppliedOn, ForwardedOn, Applicant, Materials];

    public static readonly IReadOnlyList<string> All = [.. Needed, RulingOn, PerformedOn];

    private static readonly string[] DayForms = ["yyyy/MM/dd", "yyyy-MM-dd", "yyyy/M/d"];

    private readonly IReadOnlyDictionary<string, int> _places;
    private readonly FileRow _row;
    private readonly List<CreditFault> _faults = [];

    private RepairRow(IReadOnlyDictionary<string, int> places, FileRow row) => (_places, _row) = (places, row);

    public long Line => _row.Line;

    public IReadOnlyList<CreditFault> Faults => _faults;

    public string SubjectText => Text(Subject);

    public string RecordText => Text(Record);

    public static RepairRow Of(IReadOnlyDictionary<string, int> places, FileRow row)
    {
        var read = new RepairRow(places, row);
        read.Look();
        return read;
    }

    public void Refuse(string column, string expected) => _faults.Add(new(Line, column, Text(column), expected));

    /// <summary>Of a row without faults.</summary>
    public RepairEntry Entry(Guid record, string digest)
    {
        RepairChannels.Terms.TryFind(Text(Channel), out var channel);
        return new(SubjectText, record, RepairPath.Of(channel), channel, Text(Number), Day(AppliedOn)!.Value, Text(Applicant))
        {
            ForwardedOn = Day(ForwardedOn),
            Materials = [.. Words().Select(RepairMaterials.Read).OfType<string>().Distinct()],
            RulingOn = Day(RulingOn),
            PerformedOn = Day(PerformedOn),
            Source = $"渠道文件{digest[..12]}第{Line}行",
        };
    }

    private void Look()
    {
        if (!_row.IsReadable)
        {
            _faults.Add(new(Line, "整行", "有不能识别的字符", "UTF-8或者GB18030的文字"));
            return;
        }

        // What has come in without any material is an application all the same, and is asked to be supplied.
        foreach (var column in Needed.Where(column => column != Materials && Text(column).Length == 0))
        {
            Refuse(column, "必须填写的内容");
        }

        if (Text(Channel).Length > 0 && (!RepairChannels.Terms.TryFind(Text(Channel), out var channel) || channel is RepairChannel.Counter))
        {
            Refuse(Channel, "信用中国或者公示系统");
        }

        foreach (var column in new[] { AppliedOn, ForwardedOn, RulingOn, PerformedOn }.Where(column => Text(column).Length > 0 && Day(column) is null))
        {
            Refuse(column, "形如2026/01/31的日期");
        }

        if (Words().Any(word => RepairMaterials.Read(word) is null))
        {
            Refuse(Materials, "证明材料、信用承诺书、裁定书，用分号隔开；不得要求别的材料");
        }
    }

    private string[] Words() => Text(Materials).Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private DateOnly? Day(string column) =>
        DateOnly.TryParseExact(Text(column), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string Text(string column) => _places.TryGetValue(column, out var place) ? _row.Cell(place).Trim() : "";
}
