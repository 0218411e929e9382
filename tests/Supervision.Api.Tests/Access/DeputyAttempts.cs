using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>Every way in which a deputy is the wrong one for an act.</summary>
internal static class DeputyAttempts
{
    private const string Name = "代理的人";

    private static readonly PersonId Id = PersonId.OfName(Name);

    public static IEnumerable<Attempt> Of(ActCall call)
    {
        var deputy = WrittenDeputation.For(call.Right, Name, Id);
        var named = new WrittenDeputation(deputy, [call.Act.Code]);
        yield return new(call, deputy, AccessProblems.Role);
        yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { IsAccepted = false } };
        yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { IsEnded = true } };
        yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { Until = -1 } };
        yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { From = 1 } };

        // A deputation of the same two people, and another document than the one by which he says that he acts.
        yield return new(call, deputy with { StandsInBy = "授2号" }, AccessProblems.Role) { Deputation = named };

        if (!call.Act.IsRead)
        {
            yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { Acts = ["AnotherAct"] } };
        }

        if (DeputyRule.WhyNever(call.Act, call.Right.Role) is not null)
        {
            yield return new(call, deputy, AccessProblems.Role) { Deputation = named };
        }
        else if (DeputyRule.NeedsCharge(call.Act, call.Right.Role) && !call.Act.IsRead)
        {
            yield return new(call, deputy, AccessProblems.Role) { Deputation = named with { IsInCharge = false } };
        }
    }

    /// <summary>Where another person must have taken an earlier step, the deputy counts as both: as who took it, and as whom he stands in for.</summary>
    public static IEnumerable<Attempt> Of(ActCall call, Actor earlier)
    {
        var forEarlier = WrittenDeputation.For(earlier, Name, Id);
        var byEarlier = WrittenDeputation.For(call.Right, earlier.Person, earlier.Id);
        var expected = DeputyRule.WhyNever(call.Act, earlier.Role) is null ? AccessProblems.Person : AccessProblems.Role;
        yield return new(call, forEarlier, expected) { Deputation = new(forEarlier, [call.Act.Code]) };
        yield return new(call, byEarlier, expected) { Deputation = new(byEarlier, [call.Act.Code]) };
    }

    /// <summary>Who may stand in there, by a deputation that names the act; somebody else for each, so that no step before was his own.</summary>
    public static Attempt? Right(ActCall call)
    {
        if (DeputyRule.WhyNever(call.Act, call.Right.Role) is not null)
        {
            return null;
        }

        var name = $"代理{call.Act.Named}的人";
        var deputy = WrittenDeputation.For(call.Right, name, PersonId.OfName(name));
        return new(call, deputy, "") { Deputation = new(deputy, [call.Act.Code]) };
    }
}
