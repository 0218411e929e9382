using CsCheck;
using Supervision.Core.Credit;
using Supervision.Core.LawTables;
using Supervision.Core.Repairs;
using Supervision.Rules.Repairs;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

public sealed class RepairPolicyTests
{
    private static readonly Core.Time.WorkingDayCalendar Calendar =
        Books.Value(LawFile.Read(Repository.PathTo("rules"), "calendars", "holidays.csv").Match(HolidayTable.Read, problem => problem));

    private static readonly RepairPolicies Policies = Books.Value(RepairPolicies.Load(Repository.PathTo("rules"), Calendar));

    [Fact]
    public void An_interim_answer_goes_out_where_the_result_may_come_later()
    {
        var asked = Question("ndrc-36", DishonestyClass.General, new(2026, 5, 11), new(2026, 8, 24)) with { AcceptedOn = new(2026, 8, 27), IsComplex = true };

        Assert.True(Answer(asked).NeedsInterimAnswer);
        Assert.False(Answer(asked with { IsComplex = false }).NeedsInterimAnswer);
    }

    [Fact]
    public void Once_shown_no_longer_nothing_is_ever_shown_again() =>
        Gen.Select(Gen.OneOf(Gen.Const("ndrc-36"), Gen.Const("samr-107")), Gen.Int[0, 2], Gen.Int[0, 1_200], Gen.Int[1, 600]).Sample((policy, level, days, later) =>
        {
            var start = new DateOnly(2026, 4, 10);
            var asked = Question(policy, (DishonestyClass)level, start, start.AddDays(days)) with { Application = null };
            var first = Answer(asked);
            var then = Answer(asked with { AsOf = asked.AsOf.AddDays(later) });

            Assert.True(first.Shown is not false || then.Shown is false);
            Assert.Equal(first.ShowUntil, then.ShowUntil);
        });

    [Fact]
    public void What_is_granted_was_past_its_shortest_time_and_asked_for_nothing_but_proof_and_commitment() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 200], Gen.Bool, Gen.Bool).Sample((level, days, proof, commitment) =>
        {
            var start = new DateOnly(2026, 4, 10);
            var asked = Question("ndrc-36", (DishonestyClass)level, start, start.AddDays(days));
            string[] materials = [.. new[] { (proof, "proof"), (commitment, "commitment") }.Where(pair => pair.Item1).Select(pair => pair.Item2)];
            var answer = Answer(asked with { Application = asked.Application! with { Materials = materials } });

            Assert.True(answer.Outcome is not RepairOutcome.Grant || (answer.Earliest <= asked.AsOf && proof && commitment));
            Assert.Empty(answer.Missing.Except(["proof", "commitment"]));
        });

    [Fact]
    public void A_policy_without_one_of_its_classes_is_refused_with_its_place()
    {
        var text = File.ReadAllText(Repository.PathTo("rules", "credit", "repair", "policies.yaml"))
            .Replace("{policy: order-45, class: minor,", "{policy: order-54, class: minor,", StringComparison.Ordinal);

        var said = RepairPolicies.Read(new("policies.yaml", text), Calendar).Match(_ => "没有拒绝", problem => problem.Message).Split('\n');

        Assert.Equal(2, said.Length);
        Assert.Contains("规定“order-45”没有写明类别“minor”的公示期", said[0], StringComparison.Ordinal);
        Assert.Contains("没有编号为“order-54”的规定", said[1], StringComparison.Ordinal);
    }

    private static RepairAnswer Answer(RepairQuestion question) => Books.Value(Policies.Answer(question));

    private static RepairQuestion Question(string policy, DishonestyClass found, DateOnly start, DateOnly asOf) => new()
    {
        Policy = policy,
        AsOf = asOf,
        Record = new("R-1", "penalty", null, ["罚款"]) { Class = found, DocumentOn = start, PublishedOn = start },
        DutiesDone = true,
        Corrected = true,
        Application = new(asOf, null, ["proof", "commitment"]),
    };
}
