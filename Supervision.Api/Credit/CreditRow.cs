using Supervision.Api.Registers.Files;
using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Credit;

/// <summary>One row of a file of decisions. Everything that is wrong with it is found before it goes back.</summary>
internal sealed class CreditRow : CreditCells
{
    private static readonly string[] SaysNothing = ["无", "空", "/", "-", "未知", "不详", "1900/01/01", "1900-01-01"];

    private readonly DateOnly _today;
    private readonly List<CreditFault> _faults = [];

    private CreditRow(IReadOnlyDictionary<string, (CreditColumn Column, int At)> columns, FileRow row, DateOnly today) : base(columns, row) =>
        _today = today;

    public long Line => Row.Line;

    public IReadOnlyList<CreditFault> Faults => _faults;

    private bool IsPenalty => Has("CF_WSH");

    private bool IsList => Has("MD_WSH");

    public bool IsIncomplete => _faults.Exists(fault => fault.Found.Length == 0);

    public bool IsLegible { get; private set; } = true;

    /// <summary>The day of the decision; null where it could not be read.</summary>
    public DateOnly? On { get; private set; }

    public string Subject => Text(SubjectField);

    public string Number => Text(NumberField);

    // What all three tables have, under names of their own.
    private string SubjectField => Prefix + "XDR_SHXYM";

    private string NumberField => Prefix + "WSH";

    private string Prefix
    {
        get
        {
            if (IsPenalty)
            {
                return "CF_";
            }

            return IsList ? "MD_" : "XK_";
        }
    }

    public static CreditRow Of(IReadOnlyDictionary<string, (CreditColumn Column, int At)> columns, FileRow row, DateOnly today)
    {
        var read = new CreditRow(columns, row, today);
        read.Look();
        return read;
    }

    public void Refuse(string field, string expected)
    {
        var named = Columns.TryGetValue(field, out var place) ? place.Column.Named : field;
        _faults.Add(new(Line, named, Text(field), expected));
    }

    public void RefuseSubject(string expected) => Refuse(SubjectField, expected);

    public void RefuseNumber(string expected) => Refuse(NumberField, expected);

    /// <summary>Of a row without faults.</summary>
    public CreditRecord Record(string digest, DateTimeOffset at)
    {
        var source = $"{(IsList ? "名单荣誉文件" : "双公示文件")}{digest[..12]}第{Line}行";
        var (id, subject, on) = (Guid.CreateVersion7(at), SubjectKey.Parse(Subject), On!.Value);

        if (IsList)
        {
            return new(id, subject, KindOfList!.Value, on, Number, Text("MD_JG"), Text("MD_JGDM"), at)
            {
                Source = $"{source}，{Text("MD_SJLY")}",
                Clause = Text("MD_YJ"),
                Content = Text("MD_NR"),
                HoldsUntil = Until("MD_YXQ"),
            };
        }

        if (!IsPenalty)
        {
            return new(id, subject, CreditRecordKind.Licence, on, Number, Text("XK_XKJG"), Text("XK_XKJGDM"), at)
            {
                Source = source,
                Content = Text("XK_NR"),
                HoldsUntil = Until("XK_YXQZI"),
            };
        }

        return new(id, subject, CreditRecordKind.Penalty, on, Number, Text("CF_CFJG"), Text("CF_CFJGDM"), at)
        {
            Source = source,
            Violation = Text("CF_WFXW"),
            Clause = Text("CF_YJ"),
            Words = [.. Words("CF_CFLB").SelectMany(word => word.Split('、'))],
            Content = Text("CF_NR"),
            HoldsUntil = Until("CF_YXQ"),
        };
    }

    /// <summary>A fine above a hundred million: most likely yuan written as ten thousands. Null: not so.</summary>
    public string? Doubt() =>
        IsPenalty && Amount("CF_NR_FK") is > 10_000 and var fine ? $"第{Line}行的罚款金额为{fine}万元，请核对是否以万元为单位。" : null;

    private void Look()
    {
        if (!Row.IsReadable)
        {
            IsLegible = false;
            _faults.Add(new(Line, "整行", "有不能识别的字符", "UTF-8或者GB18030的文字"));
            return;
        }

        // A comma too many moves every cell behind it.
        if (Row.Cells.Skip(Columns.Count).Any(cell => cell.Trim().Length > 0))
        {
            _faults.Add(new(Line, "整行", $"{Row.Cells.Count}格", $"{Columns.Count}格；文字里有逗号的，整格用英文引号括起来"));
            return;
        }

        foreach (var (column, _) in Columns.Values)
        {
            LookAt(column);
        }

        if (IsPenalty)
        {
            LookAtPenalty();
        }
        else if (IsList)
        {
            LookAtList();
        }
        else
        {
            LookAtLicence();
        }
    }

    private void LookAt(CreditColumn column)
    {
        var text = Text(column.Field);

        if (text.Length == 0)
        {
            if (column.IsRequired)
            {
                Refuse(column.Field, "必须填写的内容");
            }

            return;
        }

        IsLegible &= !column.IsRequired || !SaysNothing.Contains(text);

        if (column.Longest is { } longest && text.Length > longest)
        {
            Refuse(column.Field, $"不超过{longest}字");
        }

        if (column.IsDay && Day(column.Field) is null)
        {
            Refuse(column.Field, "形如2026/01/31的日期");
        }

        if (column.IsAmount && Amount(column.Field) is null)
        {
            Refuse(column.Field, "以万元为单位的数，最多六位小数");
        }

        var unheard = Words(column.Field, column.TakesSeveral).Where(word => !column.Takes(word)).ToList();

        if (unheard.Count > 0)
        {
            Refuse(column.Field, $"{string.Join('；', column.Words)}之一");
        }
    }

    private void LookAtPenalty()
    {
        LookAtParty("CF_XDR_LB", "CF_FRDB");
        LookAtCode("CF_CFJGDM");
        LookAtCode("CF_SJLYDM");
        On = Decided("CF_JDRQ");
        var words = Words("CF_CFLB");
        NeededWith(words, "罚款", "CF_NR_FK");
        NeededWith(words, "没收", "CF_NR_WFFF");
        NeededWith(words, "暂扣", "CF_NR_ZKDX");
        NeededWith(words, "吊销", "CF_NR_ZKDX");
        NotBefore("CF_YXQ", On, "处罚决定日期");
        NotBefore("CF_GSJZQ", On, "处罚决定日期");
    }

    private void LookAtLicence()
    {
        LookAtParty("XK_XDR_LB", "XK_FRDB");
        LookAtCode("XK_XKJGDM");
        LookAtCode("XK_LYDWDM");
        On = Decided("XK_JDRQ");
        NotBefore("XK_YXQZI", Day("XK_YXQZ"), "有效期自");
    }

    private void LookAtList()
    {
        LookAtSubject();
        LookAtCode("MD_JGDM");
        On = Decided("MD_JDRQ");
        NotBefore("MD_YXQ", On, "决定日期");
    }

    private CreditRecordKind? KindOfList => CreditRecordKinds.Terms.TryFind(Text("MD_ZL"), out var kind) ? kind : null;

    // A person has no credit code, and his records no place here.
    private void LookAtParty(string kind, string representative)
    {
        if (Text(kind) == "自然人")
        {
            Refuse(kind, "法人及非法人组织、个体工商户之一；自然人的决定不记入主体信用记录");
            return;
        }

        LookAtSubject();

        if (Text(kind) == "法人及非法人组织" && Text(representative).Length == 0)
        {
            Refuse(representative, "法定代表人的姓名");
        }
    }

    private void LookAtSubject()
    {
        if (!CreditCode.TryParse(Subject, out _))
        {
            RefuseSubject("统一社会信用代码，校验位相符");
        }
    }

    private void LookAtCode(string field)
    {
        if (Text(field).Length > 0 && !CreditCode.TryParse(Text(field), out _))
        {
            Refuse(field, "机关的统一社会信用代码，校验位相符");
        }
    }

    private DateOnly? Decided(string field)
    {
        var day = Day(field);

        if (day > _today)
        {
            Refuse(field, $"不晚于今日（{_today:yyyy/MM/dd}）的日期");
        }

        return day;
    }

    private void NeededWith(IEnumerable<string> words, string word, string field)
    {
        if (words.Any(one => one.Contains(word, StringComparison.Ordinal)) && Text(field).Length == 0)
        {
            Refuse(field, $"处罚类别含{word}时必须填写的内容");
        }
    }

    private void NotBefore(string field, DateOnly? first, string named)
    {
        if (Day(field) < first)
        {
            Refuse(field, $"不早于{named}的日期");
        }
    }
}
