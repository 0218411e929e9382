using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>
/// Every act of the table, by every wrong actor: each is refused with the sentence of the gate, writes one line of the security log and
/// nothing else. The list is the table itself, so a new act is tried without anybody thinking of it.
/// </summary>
public sealed partial class WrongActorTests(GatedCity city) : IClassFixture<GatedCity>
{
    private static readonly PersonId Somebody = PersonId.OfName("同名的另一个人");

    [Fact]
    public async Task Every_act_refuses_every_wrong_actor_in_its_sentence_and_nothing_is_written()
    {
        var calls = ActCalls.All(city);
        var before = await city.SumsAsync();
        var wrong = new List<string>();
        var tried = 0;
        var counted = await city.CountAsync();

        foreach (var attempt in calls.SelectMany(Attempts))
        {
            var refused = await attempt.RunAsync(city);
            var after = await city.CountAsync();
            tried++;

            if (WhyNot(attempt, refused) is { } reason)
            {
                wrong.Add(reason);
            }
            else if (after != (counted.Refused + 1, counted.Acts))
            {
                wrong.Add($"{attempt}: {after} after {counted}");
            }

            counted = after;
        }

        TestContext.Current.SendDiagnosticMessage($"{tried} wrong actors at {calls.Count} acts");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
        Assert.Equal(before, await city.SumsAsync());
        Assert.True(tried > 1500, $"only {tried} were tried");
        await RightOnesPassAsync(calls);
    }

    [Fact]
    public void Every_act_of_the_table_is_tried_or_is_opened_by_a_code_or_by_the_program()
    {
        var called = ActCalls.All(city).Select(call => call.Act.Code).ToHashSet(StringComparer.Ordinal);

        // What the office itself reads without asking is no wrong actor's: CheckBoard, EmergencyBoard and the desks only write down who oversees it;
        // to whom cases are none of his business CaseBoard shows none.
        string[] elsewhere = ["CheckBoard", "EmergencyBoard", "CaseBoard", "CaseDesk", "CommitmentDesk", "ImportResults", "SeedLists", "VoidUnopened", "IntegrateLog", "SendCheckpoint", "ReplayDraft", "ProblemRates", "CaseConsistency", "RechecksDue"];
        var missing = ActTable.All.Where(act => !act.Extras.Contains(Extra.Code) && !called.Contains(act.Code) && !elsewhere.Contains(act.Code));

        Assert.Equal("", string.Join('、', missing.Select(act => act.Code)));
    }

    // The same calls by who may: whatever stands in the way then is the state of the thing, never the gate.
    private async Task RightOnesPassAsync(IReadOnlyList<ActCall> calls)
    {
        foreach (var call in calls)
        {
            var refused = await city.City.WithAsync<IServiceProvider, Problem?>(services => call.Try(services, call.Right));
            Assert.False(refused is not null && AccessProblems.Is(refused), $"{call.Act.Code}: {refused?.Message}");
        }

        foreach (var attempt in calls.Select(DeputyAttempts.Right).OfType<Attempt>())
        {
            var refused = await attempt.RunAsync(city);
            Assert.False(refused is not null && AccessProblems.Is(refused), $"{attempt}: {refused?.Message}");
        }
    }

    private static IEnumerable<Attempt> Attempts(ActCall call)
    {
        var act = call.Act;

        foreach (var role in Enum.GetValues<Role>().Where(role => !act.Roles.Contains(role)))
        {
            yield return new(call, call.Right with { Role = role, IsChief = false }, AccessProblems.Role);
        }

        if (act.ChiefOnly && call.Right.IsChief)
        {
            yield return new(call, call.Right with { IsChief = false }, AccessProblems.Role);
        }

        foreach (var attempt in DeputyAttempts.Of(call))
        {
            yield return attempt;
        }

        foreach (var stranger in Strangers(call))
        {
            yield return new(call, stranger, AccessProblems.Relation);
        }

        foreach (var earlier in call.Earlier)
        {
            yield return new(call, earlier, AccessProblems.Person);
            yield return new(call, earlier with { Account = AccountId.From(Guid.NewGuid()) }, AccessProblems.Person);

            if (!act.Relations.Any(IsPersonal))
            {
                yield return new(call, Named("改了名字", earlier, earlier.Id), AccessProblems.Person);
            }

            foreach (var attempt in DeputyAttempts.Of(call, earlier))
            {
                yield return attempt;
            }
        }

        if (call.Kind.Length > 0 && act.Seen is SeenVersion.Row)
        {
            yield return new(call, call.Right, AccessProblems.Version) { Seen = $"{call.Kind}~0~很早的内容" };
        }

        yield return new(call, call.Right, AccessProblems.Session) { Session = new NoSession(signedIn: false) };

        if (act.Extras.Contains(Extra.Confirmed))
        {
            yield return new(call, call.Right, AccessProblems.Condition) { Session = new NoSession(signedIn: true) };
        }
    }

    // Of another department with the right role; and where a person is meant, somebody of the same name, and a colleague.
    private static IEnumerable<Actor> Strangers(ActCall call)
    {
        var (act, right) = (call.Act, call.Right);

        if (act.Relations.Count == 0 || act == PlanActs.Draft || act == DrawActs.Export)
        {
            yield break;
        }

        // Where any department of a joint check may, it is one that takes no part.
        var other = right.Department == SmallCity.Fire ? SmallCity.Tax : SmallCity.Fire;
        yield return right with { Department = act.Relations.Contains(Relation.Item) ? DepartmentCode.Parse("430300-CG") : other };

        if (act.Relations.Any(IsPersonal))
        {
            yield return right with { Id = Somebody };
            yield return Named("没有抽到的同事", right, PersonId.OfName("没有抽到的同事"));
        }
    }

    private static bool IsPersonal(Relation relation) => relation is Relation.Drawn or Relation.Handler or Relation.Holder;

    private static Actor Named(string name, Actor like, PersonId id) => new(name, like.Department, like.Role) { Id = id, IsChief = like.IsChief };

    private static string? WhyNot(Attempt attempt, Problem? refused)
    {
        if (refused is null)
        {
            return $"{attempt}: allowed";
        }

        // Who may not even know of a thing is told that it is not there.
        if (attempt.Expected == AccessProblems.Relation && refused.Kind is ProblemKind.NotFound)
        {
            return null;
        }

        if (refused.Code != attempt.Expected || refused.Kind != KindOf(attempt.Expected))
        {
            return $"{attempt}: {refused.Code} {refused.Message}";
        }

        return Sentence(attempt.Expected).IsMatch(refused.Message) ? null : $"{attempt}: {refused.Message}";
    }

    private static ProblemKind KindOf(string code) => code switch
    {
        AccessProblems.Session => ProblemKind.SignedOut,
        AccessProblems.Version => ProblemKind.Conflict,
        _ => ProblemKind.Forbidden,
    };

    private static Regex Sentence(string code) => code switch
    {
        AccessProblems.Role => RoleSentence(),
        AccessProblems.Relation => RelationSentence(),
        AccessProblems.Person => PersonSentence(),
        AccessProblems.Version => VersionSentence(),
        AccessProblems.Condition => ConditionSentence(),
        _ => SessionSentence(),
    };

    [GeneratedRegex("^.+须由.+办理，.+的角色是“.+”。请由.+办理。$")]
    private static partial Regex RoleSentence();

    [GeneratedRegex("^.+(属于.+|没有抽到您)，您不能.+。请.+。$")]
    private static partial Regex RelationSentence();

    [GeneratedRegex("^.+由.+办理，.+须由另一人办理。$")]
    private static partial Regex PersonSentence();

    [GeneratedRegex("^您看到的是.+，现在是.+。(最近一次是.+。)?请看清变化后再办。$")]
    private static partial Regex VersionSentence();

    [GeneratedRegex("^.+还须(再次验证身份|另一人确认|.+参与码)。$")]
    private static partial Regex ConditionSentence();

    [GeneratedRegex("^.+须先登录。请登录后再办。$")]
    private static partial Regex SessionSentence();
}
