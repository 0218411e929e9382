using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>The sentences of the gate, each with its code. They are the same for every act.</summary>
public static class AccessProblems
{
    public const string Session = "access.session";
    public const string Role = "access.role";
    public const string Relation = "access.relation";
    public const string Person = "access.person";
    public const string Version = "access.version";
    public const string Condition = "access.condition";

    /// <summary>Refusals of the gate and of nothing else.</summary>
    public static bool Is(Problem problem) => problem.Code.StartsWith("access.", StringComparison.Ordinal);

    public static Problem NotSignedIn(ActRow act) => new(Session, ProblemKind.SignedOut, $"{act.Named}须先登录。请登录后再办。");

    public static Problem WrongRole(ActRow act, Actor actor) => new(Role, ProblemKind.Forbidden,
        $"{act.Named}须由{act.Who}办理，{actor.Person}的角色是“{actor.RoleName}”。请由{act.Who}办理。");

    /// <summary>Of a deputy: the act is not named, is never deputised, or the deputation does not hold today.</summary>
    public static Problem NotDeputised(ActRow act, Actor actor) => new(Role, ProblemKind.Forbidden,
        $"{act.Named}须由{act.Who}办理，{actor.Person}的角色是“{actor.Standing}”。请由{act.Who}本人，或者授权书写明代理这一项的人办理。");

    public static Problem NotHolder(ActRow act, ActObject of, string holders) => new(Relation, ProblemKind.Forbidden,
        $"{of.Label}属于{holders}，您不能{act.Named}。请由{holders}本人办理。");

    public static Problem NotDrawn(ActRow act, ActObject of) => new(Relation, ProblemKind.Forbidden,
        $"{of.Label}没有抽到您，您不能{act.Named}。请由抽中并且执法证在有效期内的检查人员办理。");

    /// <param name="departments">By name.</param>
    public static Problem NotYours(ActRow act, ActObject of, string departments) => new(Relation, ProblemKind.Forbidden,
        $"{of.Label}属于{departments}，您不能{act.Named}。请由{departments}的{act.Who}办理。");

    public static Problem NotHandler(ActRow act, ActObject of, string handlers) => new(Relation, ProblemKind.Forbidden,
        $"{of.Label}属于{handlers}办理的案件，您不能{act.Named}。请由办案人员办理。");

    public static Problem SamePerson(ActRow act, EarlierSigner earlier) => new(Person, ProblemKind.Forbidden,
        $"{earlier.Step.Named}由{earlier.Name}办理，{act.Named}须由另一人办理。");

    /// <param name="last">What was done last, in a sentence; empty where that is not known.</param>
    public static Problem Stale(ObjectVersion seen, ObjectVersion now, string last) => new(Version, ProblemKind.Conflict,
        $"您看到的是{Told(seen)}，现在是{Changed(seen, now)}。{last}请看清变化后再办。");

    public static Problem NotConfirmed(ActRow act) => new(Condition, ProblemKind.Forbidden, $"{act.Named}还须再次验证身份。");

    private static string Told(ObjectVersion version) => version.Told.Length == 0 ? "较早的内容" : version.Told;

    private static string Changed(ObjectVersion seen, ObjectVersion now) => seen.Told == now.Told ? $"改动之后的{now.Told}" : now.Told;
}
