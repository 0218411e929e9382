using System.Globalization;
using System.Security.Cryptography;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>
/// The ceremony of the demonstration: three parties with their own codes and both kinds of sources. Here they are all on one machine, which
/// a real ceremony must not be.
/// </summary>
internal sealed class DemoCeremony
{
    private readonly DemoRun _run;
    private readonly CalledCeremony _called;
    private readonly int _attempt;
    private readonly Dictionary<string, string> _nonces;

    private DemoCeremony(DemoRun run, DemoDraw script, CalledCeremony called, int attempt)
    {
        (_run, Script, _called, _attempt) = (run, script, called, attempt);
        _nonces = called.Codes.ToDictionary(code => code.Party.Name, _ => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
    }

    public DemoDraw Script { get; }

    public string Number => _called.Ceremony.Number;

    public static async Task<DemoCeremony> CallAsync(DemoRun run, DemoDraw script, int attempt)
    {
        var called = await run.DoAsync<CallCeremony, CalledCeremony>(call => call.ExecuteAsync(
            run.Planner, $"YS-{script.Task}", $"任务{script.Task}抽取仪式（样例）", [script.Task], run.Script.Parties, run.Cancel));
        var parties = string.Join('、', called.Codes.Select(code => code.Party.Name + (code.Party.IsWitness ? "（见证方）" : "")));
        run.Say($"    召集抽取仪式{called.Ceremony.Number}：{called.Codes.Count}个参与方，{parties}，各凭自己的参与码办理");
        return new(run, script, called, attempt);
    }

    public async Task EnterCommitmentsAsync()
    {
        foreach (var code in _called.Codes)
        {
            var commitment = DrawCommitment.Of(Script.Task, _attempt, code.Party.Name, _nonces[code.Party.Name]);
            await _run.DoAsync<EnterCommitments, Done>(enter =>
                enter.ExecuteAsync(code.Code, Person(code), Of(commitment), _run.Cancel));
        }
    }

    /// <summary>What was witnessed stands first, then all open, and what can be looked up comes last.</summary>
    public async Task HoldAsync()
    {
        At("09:45");

        foreach (var source in Script.Sources.Where(source => source.IsWitnessed))
        {
            await TellAsync(source, Throws(), "现场产生，揭示之前");
        }

        At("10:30");

        foreach (var code in _called.Codes)
        {
            await _run.DoAsync<OpenNonces, Done>(open =>
                open.ExecuteAsync(code.Code, Person(code), Of(_nonces[code.Party.Name]), _run.Cancel));
        }

        At("21:30");

        foreach (var source in Script.Sources.Where(source => !source.IsWitnessed))
        {
            await TellAsync(source, Balls(), $"可以查到（{source.Where}），全部揭示之后");
        }
    }

    private async Task TellAsync(PublicSource source, string value, string when)
    {
        var (first, second) = (_called.Codes[0], _called.Codes[1]);
        await _run.DoAsync<EnterValue, Done>(enter =>
            enter.ExecuteAsync(first.Code, Person(first), source.Name, ValueForm.Published, value, _run.Cancel));
        var waiting = await _run.AskAsync<ReadValues, StandingValues>(values => values.ReadAsync(_called.Ceremony.Id, _run.Cancel));
        await _run.DoAsync<ConfirmValue, Done>(confirm =>
            confirm.ExecuteAsync(second.Code, Person(second), waiting.Waiting.Single().Id, _run.Cancel));
        _run.Say($"    {source.Name}：{value}，{when}由{first.Party.Name}登记、{second.Party.Name}确认");
    }

    private void At(string time) => _run.At($"{Script.Day:yyyy-MM-dd}T{time}");

    // Each party has a person of its own: nobody stands for two.
    private string Person(SealedCode code) => $"样例人员 {_called.Codes.ToList().IndexOf(code) + 1:0000}";

    private Dictionary<string, string> Of(string value) => new() { [Script.Task] = value };

    private static string Throws() => Digits(20, 1, 7);

    private static string Balls() => Digits(3, 0, 10);

    private static string Digits(int count, int from, int to) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetInt32(from, to).ToString(CultureInfo.InvariantCulture)));
}
