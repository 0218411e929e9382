using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// What the register could hold, where nobody has searched it.
internal static class Registers
{
    public static IEnumerable<Possibility> Of(ActEvaluation asked)
    {
        var known = asked.Asked.Register ?? new();
        var clear = known with { Searched = new(asked.Asked.Decided, "nation") };
        var day = DayBefore(asked);

        yield return With(asked, "没有应当计入的记录，也没有列入失信名单", clear);
        yield return With(asked, "有应当计入的同类记录", clear with
        {
            Events = [.. known.Events, Earlier(asked, RegisterEventKind.Penalty), Earlier(asked, RegisterEventKind.Disclosure)],
        });

        var old = BeforeTheLookBack(asked, day);
        yield return With(asked, "只有很久以前的同类记录", clear with { Events = [.. known.Events, On(Earlier(asked, RegisterEventKind.Penalty), old)] });

        if (asked.Asked.Party.Succeeds.FirstOrDefault(one => asked.Asked.Party.IsAkinTo(one.Id)) is { } akin)
        {
            yield return With(asked, "承继、合并分立或者分支机构名下有同类记录", clear with
            {
                Events = [.. known.Events, Earlier(asked, RegisterEventKind.Penalty) with { Subject = akin.Id }],
            });
        }

        if (asked.Context.Discovered is { } found && found < asked.Asked.Decided)
        {
            var later = Earlier(asked, RegisterEventKind.Finding) with { Discovered = found.AddDays(1), Decided = found.AddDays(1) };
            yield return With(asked, "有较早发生、较晚发现的同类记录", clear with { Events = [.. known.Events, later] });
        }

        yield return With(asked, "列入严重失信名单", clear with
        {
            Lists = [.. known.Lists, .. asked.Rulebook.Readings.SeriousDishonestyLists.Select(name => new ListEntry(name, day, null))],
        });
    }

    private static Possibility With(ActEvaluation asked, string answer, Register register) => new(answer, asked.Of(asked.Context.Of(register)));

    // Too long ago for the law where no list says how far to look.
    private static DateOnly BeforeTheLookBack(ActEvaluation asked, DateOnly day)
    {
        var reach = asked.Context.After(day, asked.Context.Direct.FirstLooksBack).DayNumber - day.DayNumber;
        return day.AddDays(-reach - 2);
    }

    private static RegisterEvent On(RegisterEvent told, DateOnly day) => told with { Occurred = day, Discovered = day, Decided = day };

    private static DateOnly DayBefore(ActEvaluation asked) =>
        (asked.Act.From ?? asked.Context.Discovered ?? asked.Asked.Decided).AddDays(-1);

    private static RegisterEvent Earlier(ActEvaluation asked, RegisterEventKind kind)
    {
        var day = DayBefore(asked);
        return new()
        {
            Kind = kind,
            Item = asked.Act.Item ?? (asked.Items.Count > 0 ? asked.Items[0].Id : null),
            Violation = asked.Act.Violation,
            Clause = asked.Act.Statute?.Clause,
            Domain = asked.Asked.Organ.Domain,
            Occurred = day,
            Discovered = day,
            Decided = day,
            Organ = asked.Asked.Organ.Code,
            System = Completions.Conditions(asked).Select(condition => condition.NamedRegister).FirstOrDefault(name => name is not null),
        };
    }
}
