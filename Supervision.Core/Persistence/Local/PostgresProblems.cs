using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Local;

/// <summary>Everything that can keep the database from starting, with what to install or do.</summary>
public static class PostgresProblems
{
    public static readonly Problem NotInstalled = new("postgres.not-installed", ProblemKind.NotFound,
        "这台机器上没有找到 PostgreSQL。请安装（Debian、Ubuntu：apt-get install postgresql），"
        + "或者设置环境变量 ConnectionStrings__Supervision，指向已有的 PostgreSQL 服务器。");

    public static readonly Problem NotLinux = new("postgres.not-linux", ProblemKind.Invalid,
        "内置数据库只在 Linux 上运行。请设置环境变量 ConnectionStrings__Supervision，指向一台 PostgreSQL 服务器。");

    public static Problem OtherVersion(string folder, string found) =>
        new("postgres.other-version", ProblemKind.Conflict,
            $"{folder} 里的数据由 PostgreSQL {found} 建立，而这台机器上没有这个版本。"
            + $"请安装 postgresql-{found}；或者用 {found} 版的 pg_dump 导出、再导入新版本。原有数据没有改动。");

    public static Problem MayNotEnter(string folder) =>
        new("postgres.may-not-enter", ProblemKind.Forbidden,
            $"PostgreSQL 不允许以 root 身份运行，而系统用户 postgres 无权进入 {folder}。"
            + "请把程序移到这个用户能够进入的目录（例如 /srv），或者用普通用户运行本程序。");

    public static Problem DiskFull(string folder) =>
        new("postgres.disk-full", ProblemKind.Conflict,
            $"磁盘已满，数据库无法在 {folder} 写入。请腾出空间后再启动；已经保存的数据不受影响。");

    public static Problem NotWritable(string folder, string reason) =>
        new("postgres.not-writable", ProblemKind.Forbidden,
            $"无法在 {folder} 建立数据库目录：{reason}。请检查这个目录的所有者和权限。");

    public static Problem Busy(string folder) =>
        new("postgres.busy", ProblemKind.Conflict,
            $"另一个进程正在启动或停止 {folder} 里的数据库，等了五分钟仍未结束。请稍后再试，或者检查那个进程。");

    public static Problem DidNotStart(string log, string lastLines) =>
        new("postgres.did-not-start", ProblemKind.Conflict,
            $"数据库没有启动。记录在 {log}，最后几行是：\n{lastLines}");

    public static Problem NotCreated(string folder, string output) =>
        new("postgres.not-created", ProblemKind.Conflict, $"数据库没有在 {folder} 建成。PostgreSQL 的回答是：\n{output}");

    public static Problem NoAnswer(string host, string reason) =>
        new("postgres.no-answer", ProblemKind.Conflict,
            $"连接不上 ConnectionStrings__Supervision 指定的数据库服务器 {host}：{reason}。"
            + "请检查地址、账号和网络；不设置这个变量时，程序使用自带的数据库。");

    public static Problem BadAddress(string reason) =>
        new("postgres.bad-address", ProblemKind.Invalid,
            $"环境变量 ConnectionStrings__Supervision 的内容不是 PostgreSQL 连接串：{reason}。"
            + "例：Host=10.0.0.5;Username=supervision;Password=…;Database=supervision");

    public static Problem NotUpToDate(string role) =>
        new("postgres.not-up-to-date", ProblemKind.Conflict,
            $"数据库的结构不是这一版程序需要的，而账号“{role}”无权更改（平时使用的账号本应如此）。"
            + "请设置 ConnectionStrings__SupervisionOwner 为数据库所有者的地址，运行一次 ./supervision.sh db migrate。"
            + "账号用别的名字的，还要由所有者执行：grant supervision_app to 账号（投递程序用 supervision_publisher）。");

    public static Problem NoGate(string role) =>
        new("postgres.no-gate", ProblemKind.Conflict,
            $"账号“{role}”无权为程序打开会话，而没有会话，数据库不给程序看任何部门的数据。"
            + "请设置 ConnectionStrings__SupervisionGate 为账号 supervision_gate 的地址。"
            + "账号用别的名字的，由所有者执行：grant supervision_gate to 账号。");

    public static Problem NoPublic(string role, string reason) =>
        new("postgres.no-public", ProblemKind.Conflict,
            $"公众网页的账号“{role}”不能用：{reason}。"
            + "请把 ConnectionStrings__SupervisionPublic 改为账号 supervision_public 的地址；不设这一项时，公众网页由业务程序的账号读。"
            + "账号用别的名字的，由所有者执行：grant supervision_public to 账号。");

    public static Problem NoSupervisor(string role, string reason) =>
        new("postgres.no-supervisor", ProblemKind.Conflict,
            $"执法监督网页的账号“{role}”不能用：{reason}。"
            + "请把 ConnectionStrings__SupervisionSupervisor 改为账号 supervision_supervisor 的地址；不设这一项时，执法监督的网页由业务程序的账号读。"
            + "账号用别的名字的，由所有者执行：grant supervision_supervisor to 账号。");

    /// <summary>Told, not refused: an office with one address works, only with one wall less.</summary>
    public static string WorksAsOwner(string role) =>
        $"注意：程序以数据库所有者“{role}”的身份工作，这个账号可以关闭数据库对抽取、日志和审计的保护。"
        + "建议给程序单独的账号 supervision_app，所有者的地址只在 db migrate 时使用，做法见 README。";
}
