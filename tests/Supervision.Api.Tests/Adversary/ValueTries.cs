using Supervision.Api.Tests.Flow;

namespace Supervision.Api.Tests.Adversary;

/// <summary>Values told past the pages: every party, body, source, form and moment with each other; the seed says which of them are tried.</summary>
internal static class ValueTries
{
    private static readonly string[] Names = ["承办机关", "市司法局", "市公证处", "别的单位"];
    private static readonly string[] Bodies = ["430300-SJ", "市司法局", "市公证处", "别的单位"];
    private static readonly string[] Sources = [HeldCeremony.Dice, HeldCeremony.Lottery, "另一个来源"];
    private static readonly string[] Forms = ["Published", "Fallback", "Absent"];

    // Before the commitment, within and after the term of the dice, before and after the number, within the grace and after the last moment.
    private static readonly string[] Moments = ["07:59", "09:00", "10:00", "10:01", "16:59", "17:01", "21:14", "21:16", "21:44", "21:46", "23:30", "23:31"];

    public static IEnumerable<Attempted> Made(DrawPhase phase, int seed, int count)
    {
        if (phase is DrawPhase.Frozen or DrawPhase.Called)
        {
            yield break;
        }

        var random = new Random((seed * 100) + (int)phase);

        for (var i = 0; i < count; i++)
        {
            var (party, body) = (Names[random.Next(Names.Length)], Bodies[random.Next(Bodies.Length)]);
            var (source, form) = (Sources[random.Next(Sources.Length)], Forms[random.Next(Forms.Length)]);
            var (at, by) = (Moments[random.Next(Moments.Length)], random.Next(Names.Length));
            var value = form == "Absent" ? "null" : $"'{random.Next(1000)}'";
            var confirm = random.Next(2) == 0
                ? ""
                : $$"""
                ; update ceremony_values set confirmed = jsonb_build_object('party', '{{Names[by]}}', 'body', '{{Bodies[by]}}', 'person', '{{Names[by]}}', 'at', '2026-09-15T{{at}}:00+08:00')
                where confirmed is null and withdrawn_at is null
                """;

            yield return Attempted.Made(
                Hand.Program,
                $"以“{party}”（{body}）的名义在{at}登记“{source}”（{form}）{(confirm.Length > 0 ? $"，并以“{Names[by]}”的名义确认" : "")}",
                $$"""
                insert into ceremony_values (id, ceremony, source, form, value, entered)
                select gen_random_uuid(), id, '{{source}}', '{{form}}', {{value}},
                    jsonb_build_object('party', '{{party}}', 'body', '{{body}}', 'person', '{{party}}', 'at', '2026-09-15T{{at}}:00+08:00') from ceremonies{{confirm}}
                """);
        }
    }
}
