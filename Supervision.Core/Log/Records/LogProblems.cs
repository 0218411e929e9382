using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Records;

/// <summary>Everything that can be wrong with the log, or with what is asked of it.</summary>
public static class LogProblems
{
    public static readonly Problem NotANote = new("log.not-a-note", ProblemKind.Invalid,
        "这不是签名文件：应当是若干行文字、一个空行，然后是签名行。请用从“/log/checkpoint”取得、没有改动过的原文件。");

    public static readonly Problem NotACheckpoint = new("log.not-a-checkpoint", ProblemKind.Invalid,
        "签名有效，但内容不是本日志的检查点：应当依次是日志名称、条数和根。请核对文件是否来自本日志。");

    public static readonly Problem NotAKey = new("log.not-a-key", ProblemKind.Invalid,
        "密钥文件的内容不完整或被改动过。请从密钥的备份恢复这个文件；不要自行编辑。");

    public static Problem NotAWitnessKey(string text) => new("log.not-a-witness-key", ProblemKind.Invalid,
        $"“{text}”不是见证方的公钥：应是“名称+编号+公钥”一行，类型为带时间的联署。请向见证方重新索取。");

    public static readonly Problem NotAKeyChange = new("log.not-a-key-change", ProblemKind.Invalid,
        "这不是更换密钥的声明：应写明旧公钥和新公钥，并由两者签署。");

    public static readonly Problem NothingToRetire = new("log.nothing-to-retire", ProblemKind.Conflict,
        "现在只有一个密钥在签署，没有可以停用的。先运行 log rotate-key 换用新的密钥。");

    public static Problem StillTwoKeys(string old) => new("log.still-two-keys", ProblemKind.Conflict,
        $"上一次更换还没有结束：旧密钥（{old}）仍在一同签署。请先运行 log retire-key 停用它，再更换。");

    public static Problem NotSigned(string name) => new("log.not-signed", ProblemKind.Conflict,
        $"检查点没有“{name}”的有效签名：内容被改动过，或者不是本日志签署的。请保留这份文件，并报告执法监督机关。");

    public static Problem BadOrigin(string name) => new("log.bad-origin", ProblemKind.Invalid,
        $"日志名称“{name}”不能使用：不能为空，不能含空格或加号。请把 SUPERVISION_LOG_ORIGIN 设为网址去掉 https:// 的部分，例如 sfj.xiangtan.gov.cn/log。");

    public static Problem OriginChanged(string kept, string asked) => new("log.origin-changed", ProblemKind.Conflict,
        $"日志从一开始就叫“{kept}”，不能改名为“{asked}”。请把 SUPERVISION_LOG_ORIGIN 改回原来的名称，或者不设置它。");

    public static Problem OtherKey(string name) => new("log.other-key", ProblemKind.Conflict,
        $"数据库里的检查点不是用这台机器上的密钥（{name}）签署的。请把原来的密钥文件放回密钥目录；没有原来的密钥，不能接着签署这份日志。");

    public static Problem RolledBack(long had, long has) => new("log.rolled-back", ProblemKind.Conflict,
        $"这台机器签署过{had}条的检查点，而数据库里的日志只有{has}条或者内容不同：数据库被恢复到旧的备份，或者被改写过。"
        + "为了不签署互相矛盾的检查点，签署已停止。请恢复完整的数据库，并报告执法监督机关。");

    public static Problem Rewritten(long size) => new("log.rewritten", ProblemKind.Conflict,
        $"日志的前{size}条与已经签署的检查点不符，签署已停止。请运行 log verify 找出第一条被改动的记录，保留现场并报告执法监督机关。");

    public static Problem EntryAltered(long index) => Altered($"透明日志第{index}条与它的摘要不符，内容被改动过。");

    public static Problem EntryMissing(long index) => Altered($"透明日志缺少第{index}条，它被删除过。");

    public static Problem EntriesWrong(long first, long last) => Altered(first == last
        ? $"透明日志第{first}条与已经签署的检查点不符：它被改动、替换过，或者在它之前插入、删除过记录。"
        : $"透明日志从第{first}条起与已经签署的检查点不符（第{first}条至第{last}条之间有记录被改动、删除或插入过）。");

    public static Problem CheckpointAltered(long size) => Altered($"{size}条的检查点签名无效或与其内容不符，它被改动过。");

    public static Problem TileAltered(TileAddress tile) => Altered(
        $"日志树的存档“{tile.Path}”与日志条目不符，从第{tile.First << (TileAddress.Height * tile.Level)}条开始的一段被改动过；日志条目本身与检查点相符。");

    public static Problem TileMissing(TileAddress tile) => Altered($"日志树的存档“{tile.Path}”被删除过；日志条目本身与检查点相符。");

    public static Problem AuditAltered(long number) => Altered($"审计记录第{number}条与其摘要不符：它或它之前的记录被改动、删除或插入过。");

    public static Problem AuditAmbiguous(long number) => Altered(
        $"审计记录第{number}条的内容里有换行，同一摘要可以对应两种内容：它不是由本程序写入的。");

    public static Problem AuditBackwards(long number) => Altered(
        $"审计记录第{number}条的时间早于它的前一条，中间没有时间声明：时钟被拨动过，或者这一条是补写的。");

    public static Problem LogBackwards(long index) => Altered(
        $"透明日志第{index}条的时间早于它的前一条，中间没有时间声明：时钟被拨动过，或者这一条是补写的。");

    public static Problem LogAhead(long index) => Altered(
        $"透明日志第{index}条的时间比现在晚十分钟以上：时钟被拨快过。");

    public static Problem DayLeftOut(long index) => Altered(
        $"透明日志第{index}条与它前面的记录之间空着至少一个完整的工作日，没有时间声明：程序停过，或者时钟被拨快过。");

    public static Problem Unreadable(long index, string kind) => Altered(
        $"透明日志第{index}条（{kind}）的内容读不懂：它不是由本程序写入的。");

    public static Problem RowMissing(long index, string kind, string obj) => Altered(
        $"透明日志第{index}条（{kind}，{obj}）在数据库里没有对应的记录：那条记录被删除、改动过，或者退回到了从前的样子。");

    public static Problem EntryTwice(long index, string kind, string obj) => Altered(
        $"透明日志第{index}条（{kind}，{obj}）与前面的一条说的是同一件事，而数据库里只有一件。");

    public static Problem NotLogged(string row, string kind) => Altered(
        $"{row}在透明日志里没有“{kind}”的条目：它是绕过程序写入或者改动的。");

    public static Problem RowDiffers(long index, string kind, string row, string what) => Altered(
        $"{row}与透明日志第{index}条（{kind}）不符：{what}不同，数据库里的内容在公开之后被改动过。");

    public static Problem RowUnreadable(string row) => Altered(
        $"{row}读不出来，不能说它与透明日志相符：这条或者它所依据的记录被删除过，或者内容被改得不完整。");

    public static Problem ChecksDiffer(string task, string target) => Altered(
        $"任务{task}的检查与抽中、替换之后应查的对象不是一一对应：“{target}”多出、缺少了检查，或者被标成了已由递补接替。");

    public static Problem OfficersDiffer(string task, string target) => Altered(
        $"任务{task}对“{target}”的检查上的人员，与冻结的名册里抽中和替换的不同：检查、分派或者名册被改动过。");

    /// <param name="what">What of the check differs.</param>
    public static Problem CheckDiffers(string task, string target, string what) => Altered(
        $"任务{task}对“{target}”的检查，{what}与任务和替换记录不符：检查被改动过。");

    public static Problem CheckOfNoDraw(string target) => Altered($"对“{target}”的检查不属于任何一次锁定的抽取：检查是插进来的，或者抽取被改动过。");

    public static Problem ResultNotDisclosed(string target) => Altered(
        $"对“{target}”的检查结果已经审核，却没有写入公示信息：公示信息被删除过，或者检查被改动过。");

    public static Problem AuditCut(long from, long anchored) => Altered(
        $"审计记录从第{from}条起缺失：透明日志锚定过第{anchored}条。");

    public static Problem TrailAltered(string trail, long index, long from, long to) => Altered(
        $"{trail}第{from}号至第{to}号与透明日志第{index}条锚定的不符：有的被改过、删去或者补写。");

    public static Problem AnchorBroken(long index, long number) => Altered(
        $"审计记录第{number}条与透明日志第{index}条所锚定的不同：这一条或它之前的审计记录被整体改写过。");

    public static Problem Contradicts(long size) => Altered(
        $"外存的检查点有{size}条，而现在的日志与它不符：这{size}条中有记录被改动、删除或插入过，日志被整体改写过。");

    public static Problem Shorter(long kept, long has) => Altered($"外存的检查点有{kept}条，而现在的日志只有{has}条：日志被截短过，从第{has}条起缺失。");

    public static Problem LineBreak() => new("log.line-break", ProblemKind.Invalid,
        "审计记录的经办人、事项、对象和内容都不能含换行，这一步没有写入。请删去换行后再办。");

    public static Problem NoEntry(long index, long size) => new("log.no-entry", ProblemKind.NotFound, size == 0
        ? "日志还没有签署过任何一条。"
        : $"没有签署过的第{index}条：现在已签署{size}条，序号从0到{size - 1}。刚写入的记录签署后才有证明，请稍后再查。");

    public static Problem NotYetSigned(long index) => new("log.not-yet-signed", ProblemKind.Conflict,
        $"抽取承诺（日志第{index}条）还没有进入已签署的检查点，不能揭示。请运行 log checkpoint 后再试；仍不成功的，运行 log verify 查明原因。");

    public static Problem NoSize(long size, long has) => new("log.no-size", ProblemKind.NotFound,
        $"日志现在已签署{has}条，没有{size}条的时候。请填写0到{has}之间的数。");

    public static Problem WrongOrder(long first, long second) => new("log.wrong-order", ProblemKind.Invalid,
        $"先填较早的条数，再填较晚的条数：{first}大于{second}。");

    private static Problem Altered(string what) =>
        new("log.altered", ProblemKind.Conflict, what + "请保留现场并报告执法监督机关。");
}
