using System.CommandLine;
using System.Text.Json;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;

namespace Supervision.Api.Commands;

/// <summary><c>draw verify</c>: an open bundle whole, a sealed one as far as it is public, and what the log says of either. Needs no database.</summary>
internal static class DrawVerifyCommand
{
    public static Command Create()
    {
        var (folder, json) = (DrawCommands.Folder(), DrawCommands.Json());
        var key = new Option<string>("--key")
        {
            Description = "透明日志的公钥，从网站的 /log/key、通知书或者别处取得；不写则以抽取包里写的为准",
            HelpName = "公钥",
        };
        var names = new Option<bool>("--names")
        {
            Description = "抽取包里有人员的姓名和执法证号（roster-salts.csv，只给审计人员）时，逐个列出现在由谁检查哪个对象",
        };
        var verify = new Command("verify", "重新计算抽取包的全部结果，核对透明日志里的记录，指出第一处不同") { folder, key, names, json };

        verify.SetAction(parsed =>
        {
            var (place, asJson) = (parsed.GetValue(folder)!, parsed.GetValue(json));
            VerifierKey? trusted = null;

            if (parsed.GetValue(key) is { } text && !VerifierKey.Parse(text).Succeeded(out trusted, out var problem))
            {
                return DrawCommands.Refuse(parsed, asJson, problem);
            }

            return SealedBundle.IsIn(place)
                ? SealedBundle.Verify(place, trusted).Match(
                    outcome => Tell(parsed, asJson, outcome, trusted), wrong => DrawCommands.Refuse(parsed, asJson, wrong))
                : DrawBundle.Verify(place, trusted).Match(
                    outcome => DrawCommands.Tell(parsed, asJson, outcome, "核验相符") + Say(parsed, asJson, outcome, parsed.GetValue(names))
                        + Say(parsed, asJson, outcome.Ceremony!, outcome.Log, trusted),
                    wrong => DrawCommands.Refuse(parsed, asJson, wrong));
        });

        return verify;
    }

    private static int Tell(ParseResult parsed, bool json, SealedOutcome outcome, VerifierKey? trusted)
    {
        var output = parsed.InvocationConfiguration.Output;
        var counts = outcome.Counts;

        output.WriteLine(json
            ? JsonSerializer.Serialize(new { ok = true, counts.FrameSize, counts.Drawn, counts.Reserve, log = DrawCommands.LogJson(outcome.Log) }, Jsonb.Options)
            : $"核验相符：承诺、揭示和数量一致，名录{counts.FrameSize}个，抽中{counts.Drawn}个，备选{counts.Reserve}个。密封抽取的名录不公开，没有核对。");
        return Say(parsed, json, outcome.Ceremony, outcome.Log, trusted);
    }

    private static IEnumerable<string> Sentences(CeremonyProof ceremony, bool logChecked)
    {
        if (ceremony.Steps is { } steps)
        {
            yield return $"仪式{steps.Count}步的次序、单位和确认相符：{ceremony.Rule.Parties.Count}个参与方各凭本单位的参与码揭示，公开数值都由两个单位登记确认，现场产生的数值先于揭示";
        }

        foreach (var unproven in ceremony.Unproven(logChecked))
        {
            yield return $"没有证明：{unproven}";
        }
    }

    private static int Say(ParseResult parsed, bool json, DrawOutcome outcome, bool names)
    {
        if (json)
        {
            return 0;
        }

        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"  {outcome.People.Told}");
        var people = outcome.People.Named.ToDictionary(person => person.Inspector);

        foreach (var place in outcome.Standing.Where(place => names && people.ContainsKey(place.Inspector)))
        {
            var person = people[place.Inspector];
            output.WriteLine($"  {place.Target}\t{place.Team}\t第{place.Slot}位\t{person.Name}\t{person.Certificate}\t{person.Inspector}");
        }

        return 0;
    }

    // Nothing more to say to a program: it has read it.
    private static int Say(ParseResult parsed, bool json, CeremonyProof ceremony, DrawLogFound? log, VerifierKey? trusted)
    {
        var output = parsed.InvocationConfiguration.Output;

        if (json)
        {
            return 0;
        }

        foreach (var sentence in Sentences(ceremony, log is not null))
        {
            output.WriteLine($"  {sentence}");
        }

        if (log is null)
        {
            output.WriteLine($"  没有核对透明日志：抽取包里没有它的证明（{LogProofs.FileName}）");
            return 0;
        }

        output.WriteLine($"  冻结、承诺、揭示、抽取都在透明日志里（第{string.Join("、", log.Steps)}条），先后、时间和摘要一致"
            + (log.Replacements > 0 ? $"；替换{log.Replacements}条也都在" : "") + (log.Voided ? "；这次抽取后来作废" : ""));
        output.WriteLine($"  检查点{log.Checkpoint.Size}条，根 {log.Checkpoint.Root}");
        output.WriteLine(trusted is null
            ? $"  签署的公钥 {string.Join("、", log.Keys)}，请与网站 /log/key 或者通知书上的核对；也可以用 --key 指定"
            : "  由您指定的公钥签署");
        return 0;
    }
}
