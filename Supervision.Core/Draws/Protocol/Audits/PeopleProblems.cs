using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>Everything that can be wrong with who the people of a roster are, each with its code and its sentence.</summary>
public static class PeopleProblems
{
    public static Problem RootDiffers(string committed, string found) =>
        new("draw.people-root-differs", ProblemKind.Conflict,
            $"文件{PeopleFile.Name}的根与承诺不符：承诺的是{committed}，现在是{found}。请使用原样下载的文件。");

    public static Problem OtherPeople(string file) =>
        new("draw.people-differ", ProblemKind.Conflict,
            $"文件{file}里的人员编号与{DrawFiles.RosterName}的不同，应当一人一行，次序相同。请把同一次抽取的文件放在一起。");

    public static Problem NotThisPerson(RosterPerson person) =>
        new("draw.not-this-person", ProblemKind.Conflict,
            $"文件{PeopleFile.SaltsName}说编号{person.Inspector}是{person.Name}（{person.Certificate}），与冻结时承诺的身份不符：姓名、执法证号或者盐被改过。");
}
