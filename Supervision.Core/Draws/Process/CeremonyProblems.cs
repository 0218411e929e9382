using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Everything that can stand in the way of a ceremony, each with its code and its sentence.</summary>
public static class CeremonyProblems
{
    public static Problem NotFound(string number) =>
        new("ceremony.not-found", ProblemKind.NotFound, $"没有编号为“{number}”的抽取仪式。请核对编号。");

    public static Problem NumberForm(string number) =>
        new("ceremony.number-form", ProblemKind.Invalid, $"仪式编号“{number}”不合格式。请用1至{Ceremony.NumberMaxLength}个字母、数字和连字符。");

    public static Problem NumberTaken(string number) =>
        new("ceremony.number-taken", ProblemKind.Conflict, $"仪式编号“{number}”已被使用。请换一个编号。");

    public static Problem TitleLength(int length) =>
        new("ceremony.title-length", ProblemKind.Invalid, $"仪式名称应为1至{Ceremony.TitleMaxLength}个字，现为{length}个字。");

    public static Problem BodyTwice(string name) =>
        new("ceremony.body-twice", ProblemKind.Invalid, $"“{name}”列了两次。各参与方须是不同的单位。");

    public static Problem NoWitness() =>
        new("ceremony.no-witness", ProblemKind.Invalid, "至少要有两个不同单位的参与方，其中至少一个不属于这些任务的任何承办单位，是见证方。");

    public static Problem NoTasks() =>
        new("ceremony.no-tasks", ProblemKind.Invalid, "没有选择任务。请至少选择一项已冻结名录、还没有登记承诺的任务。");

    public static Problem TaskNotReady(string task) =>
        new("ceremony.task-not-ready", ProblemKind.Conflict, $"任务{task}现在不能列入仪式：须已冻结名录，没有登记过承诺，也不在别的仪式里。");

    public static Problem CodeUnknown() =>
        new("ceremony.code-unknown", ProblemKind.Forbidden, "这个参与码不对。请照密封信封里的单子重新输入，字母不分大小写。");

    public static Problem PersonMissing() =>
        new("ceremony.person-missing", ProblemKind.Invalid, "请填写办理人姓名，后面空一格写证件号码末四位，例如“张三 1234”。只记入审计记录，不对外公开。");

    public static Problem PersonForm() =>
        new("ceremony.person-form", ProblemKind.Invalid, "办理人写得不对。请写姓名，空一格，再写执法证号或者身份证号的末四位，例如“张三 1234”，最后一位可以是 X。");

    public static Problem PersonTwice(string person, string party) =>
        new("ceremony.person-twice", ProblemKind.Forbidden, $"“{person}”在这次仪式里已经代表“{party}”办理过，同一个人不能代表两个参与方。请由本单位的另一个人办理。");

    public static Problem AlreadyCommitted(string party) =>
        new("ceremony.already-committed", ProblemKind.Conflict, $"“{party}”已经用参与码登记过承诺，一个参与码在每个阶段只用一次。");

    public static Problem AlreadyOpened(string party) =>
        new("ceremony.already-opened", ProblemKind.Conflict, $"“{party}”已经用参与码揭示过随机数，一个参与码在每个阶段只用一次。");

    public static Problem ValueMissing(string task) =>
        new("ceremony.value-missing", ProblemKind.Invalid, $"任务{task}的一栏还空着。请为每一项任务都填写。");

    public static Problem NotAllCommitted(string party) =>
        new("ceremony.not-all-committed", ProblemKind.Conflict, $"参与方“{party}”还没有登记承诺。请等各参与方都登记之后，再公布抽取规则。");

    public static Problem NothingLeft() =>
        new("ceremony.nothing-left", ProblemKind.Conflict, "仪式里没有处在这一步的任务。请看各任务现在的情况。");

    public static Problem BodyMissing(string party) =>
        new("ceremony.body-missing", ProblemKind.Invalid, $"没有写明“{party}”是哪个单位的。请选择部门，或者填写部门以外的单位名称。");

    public static Problem BodyIsDepartment(string name) =>
        new("ceremony.body-is-department", ProblemKind.Invalid, $"“{name}”是名录里的部门。请从部门中选择，不要另写名称。");

    public static Problem BodyUnknown(string body) =>
        new("ceremony.body-unknown", ProblemKind.Invalid, $"“{body}”不在部门名录里。请核对部门，或者填写部门以外的单位名称。");
}
