using Supervision.Core.Primitives;

namespace Supervision.Api.Registers.Subjects;

/// <summary>What can stand in the way of reading a subject's record.</summary>
public static class SubjectProblems
{
    public static Problem NotFound(string code) =>
        new("subject.not-found", ProblemKind.NotFound, $"名录中没有代码为“{code}”的对象，也没有关于它的公示信息。请核对统一社会信用代码。");
}
