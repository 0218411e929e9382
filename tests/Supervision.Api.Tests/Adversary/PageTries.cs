using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Npgsql;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Draws.Protocol.Files;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// What an officer tries with the pages of the office and the one code of his own body. Whatever changes a row that decides has gone through;
/// the honest go on afterwards in the same city, and must come to the same result.
/// </summary>
internal sealed class PageTries(Ground ground, HeldCeremony? ceremony, PageSite site, DrawPhase phase)
{
    private const string Kept =
        """
        select md5(string_agg(digest, '' order by name)) from (
            select 'attempts' as name, md5(string_agg(t::text, '' order by t::text)) as digest from draw_attempts t
            union all select 'values', md5(string_agg(t::text, '' order by t::text)) from ceremony_values t
            union all select 'codes', md5(string_agg(t::text, '' order by t::text)) from party_codes t
            union all select 'ceremonies', md5(string_agg(t::text, '' order by t::text)) from ceremonies t
            union all select 'checks', md5(string_agg(t::text, '' order by t::text)) from inspection_checks t
            union all select 'replacements', md5(string_agg(t::text, '' order by t::text)) from replacement_rows t
            union all select 'log', md5(string_agg(t::text, '' order by t::text)) from log_entries t) as sums
        """;

    private readonly List<Outcome> _outcomes = [];

    public async Task<IReadOnlyList<Outcome>> AllAsync(int seed, int count)
    {
        await site.ActAsAsync(SmallCity.Planner);
        await StepsAsync();
        await RulesAsync();
        await GuessesAsync(seed, count);

        if (ceremony is not null)
        {
            await ForOthersAsync(seed, count);
            await ValuesAsync(count);
        }

        return _outcomes;
    }

    private string Ceremony => ceremony is null ? Links.OfficeCeremony($"YS-{TaskNumber}-1") : Links.OfficeCeremony(ceremony.Called.Ceremony.Number);

    // Steps of the office before their time, or once more.
    private async Task StepsAsync()
    {
        if (ceremony is null)
        {
            return;
        }

        if (phase != DrawPhase.Revealed)
        {
            await PostAsync("在页面上抽取", Ceremony, "Draw");
            await PostAsync("在单个任务的页面上抽取", Links.OfficeDraw(TaskNumber), "Draw");
        }

        if (phase != DrawPhase.Drawn)
        {
            await PostAsync("在页面上锁定", Ceremony, "Lock");
            await PostAsync("在单个任务的页面上锁定", Links.OfficeDraw(TaskNumber), "Lock");
        }

        await PostAsync("再冻结一次名录", Links.OfficeDraw(TaskNumber), "Freeze");
        await PostAsync("不是负责人而作废", Links.OfficeDraw(TaskNumber), "Void", ("voidReason", "重来"));
    }

    // The rule of the ceremony with a grace that is too short, and a rule once more after it stands.
    private async Task RulesAsync()
    {
        if (ceremony is null)
        {
            return;
        }

        var graces = new List<string> { "-2147483648", "-3", "-1", "0", "1", "15", "28", "29", "2147483648", "三十", "" };

        if (phase > DrawPhase.Called)
        {
            graces.AddRange(["30", "31", "2147483647"]);
        }

        foreach (var grace in graces)
        {
            await PostAsync($"公布规则，宽限“{grace}”分钟", Ceremony, "Commit", Rule(grace, "2026-09-15T21:15", "2026-09-15T10:00"));
        }

        foreach (var (what, due, dice) in new[]
        {
            ("开奖在揭示以前", "2026-09-15T12:00", "2026-09-15T10:00"), ("掷骰在揭示以后", "2026-09-15T21:15", "2026-09-15T17:30"),
            ("掷骰的期限已过", "2026-09-15T21:15", "2026-09-15T07:30"),
        })
        {
            await PostAsync($"公布规则，{what}", Ceremony, "Commit", Rule("30", due, dice));
        }
    }

    private static (string, string)[] Rule(string grace, string lottery, string dice) =>
    [
        ("unit", "Person"), ("revealBy", "2026-09-15T17:00"), ("grace", grace),
        ("sources[0].Name", HeldCeremony.Dice), ("sources[0].Kind", "Witnessed"), ("sources[0].Due", dice),
        ("sources[1].Name", HeldCeremony.Lottery), ("sources[1].Kind", "Recorded"), ("sources[1].Due", lottery), ("sources[1].Where", "开奖公告"),
        ("sources[1].Fallback", "次日的开奖号码"), ("sources[1].FallbackDue", "2026-09-15T23:30"),
    ];

    private async Task GuessesAsync(int seed, int count)
    {
        var random = new Random(seed);

        for (var i = 0; i < count; i++)
        {
            var code = string.Join('-', Enumerable.Range(0, 5).Select(_ => new string([.. Enumerable.Range(0, 5).Select(_ => "ABCDEFGHJKMNPQRSTVWXYZ23456789"[random.Next(30)])])));
            await PartyAsync($"猜别人的参与码（第{i + 1}个）", "Open", code, ("values[0].Task", TaskNumber), ("values[0].Value", HeldCeremony.Nonce(1, TaskNumber, 1)));
        }
    }

    // With one's own code for somebody else, before the dice stand or after one has opened, and with nonces that are not one's own.
    private async Task ForOthersAsync(int seed, int count)
    {
        var own = ceremony!.Code(0);

        foreach (var other in new[] { 1, 2 })
        {
            await PartyAsync($"用自己的参与码替{HeldCeremony.Parties[other].Name}揭示", "Open", own,
                ("values[0].Task", TaskNumber), ("values[0].Value", HeldCeremony.Nonce(other, TaskNumber, 1)));
        }

        if (phase != DrawPhase.Witnessed)
        {
            await PartyAsync("在不该揭示的时候揭示自己的随机数", "Open", own, ("values[0].Task", TaskNumber), ("values[0].Value", HeldCeremony.Nonce(0, TaskNumber, 1)));
        }

        var random = new Random(seed);

        for (var i = 0; i < count; i++)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            await PartyAsync($"换一个随机数揭示（第{i + 1}个）", "Open", own, ("values[0].Task", TaskNumber), ("values[0].Value", Convert.ToHexStringLower(bytes)));
            await PartyAsync($"再换一次承诺（第{i + 1}个）", "Commit", own,
                ("values[0].Task", TaskNumber), ("values[0].Value", DrawCommitment.Of(TaskNumber, 1, HeldCeremony.Parties[0].Name, Convert.ToHexStringLower(bytes))));
        }
    }

    // Values after they stand, before they are due, in a form that is not theirs, and all those that would be tried on.
    private async Task ValuesAsync(int count)
    {
        var own = ceremony!.Code(0);

        if (phase != DrawPhase.Committed)
        {
            for (var value = 1; value <= count; value++)
            {
                await SayAsync($"再说一个骰子的数值（第{value}个）", own, HeldCeremony.Dice, "Published", value.ToString(CultureInfo.InvariantCulture));
            }
        }

        foreach (var form in new[] { "Published", "Fallback", "Absent" })
        {
            await SayAsync($"提前说开奖号码（{form}）", own, HeldCeremony.Lottery, form, form == "Absent" ? "" : "985");
        }

        foreach (var form in new[] { "Fallback", "Absent" })
        {
            await SayAsync($"说骰子没有掷出（{form}）", own, HeldCeremony.Dice, form, form == "Absent" ? "" : "985");
        }

        await SayAsync("说一个规则里没有的来源", own, "别的来源", "Published", "1");
        await PartyAsync("确认一个没有的登记", "Confirm", own, ("id", Guid.NewGuid().ToString()));
        await PartyAsync("撤回一个没有的登记", "Withdraw", own, ("id", Guid.NewGuid().ToString()));

        foreach (var id in await IdsAsync())
        {
            await PartyAsync("确认自己登记的数值，或者再确认一次", "Confirm", own, ("id", id));
            await PartyAsync("撤回已经确认的数值", "Withdraw", own, ("id", id));
        }
    }

    private Task SayAsync(string what, string code, string source, string form, string value) =>
        PartyAsync(what, "Say", code, ("source", source), ("form", form), ("value", value));

    private Task PartyAsync(string what, string handler, string code, params (string, string)[] fields) =>
        PostAsync(what, Links.Party, handler, [("code", code), ("person", HeldCeremony.Person(0)), .. fields]);

    private async Task PostAsync(string what, string page, string handler, params (string Name, string Value)[] fields)
    {
        var before = await KeptAsync();
        var opened = await site.ReadAsync(page);
        var token = opened.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        using var response = await site.Client.PostAsync(new Uri($"{page}?handler={handler}", UriKind.Relative), content);
        var answer = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        var words = answer.QuerySelector(".problem")?.TextContent ?? $"没有这样的办理（{(int)response.StatusCode}）";
        var tried = new Attempted(what, Hand.Pages, _ => Task.FromResult(0));
        var verdict = await KeptAsync() == before ? Verdict.Refused : Verdict.Missed;
        _outcomes.Add(new(tried, ground.Name, verdict, verdict is Verdict.Missed ? "页面办理了" : "页面拒绝：" + string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    private async Task<string> KeptAsync() => (await AskAsync(Kept))[0][0];

    private async Task<IEnumerable<string>> IdsAsync() => (await AskAsync("select id::text from ceremony_values")).Select(row => row[0]);

    private async Task<List<string[]>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ground.Database.OwnerConnectionString);
        await connection.OpenAsync();
        return await connection.AskAsync(sql);
    }
}
