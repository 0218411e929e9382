using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lints;
using Supervision.Rules.Schemes;

namespace Supervision.Benchmarks;

/// <summary>
/// Every scheme of the repository over made-up subjects: the rules are first held against the plain order of stages, then timed; beside them one subject with its
/// whole explanation, and the proof that no good record lowers a tier.
/// </summary>
public sealed class CreditSpeed : IBenchmark
{
    private const int Compared = 5_000;
    private const int Timed = 20_000;
    private const int Explained = 500;
    private const int RecordsEach = 10;

    private static readonly DateOnly AsOf = new(2026, 4, 1);
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly To = new(2025, 12, 31);

    public string Name => "credit";

    public string What => "全部信用评定标准：先与平铺直叙的次序比较，再计时；一个主体连同全部说明；单调性检查";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var schemes = Required(CreditSchemes.Load(Path.Combine(GeneratedRules.Root(), "rules")));
        var watch = Stopwatch.StartNew();
        var lints = schemes.All.Select(SchemeLints.Of).ToList();
        await TellAsync(report, $"检查{lints.Count}个标准，证明{lints.Count(lint => lint.IsProved)}个，另试{lints.Sum(lint => lint.Tried):N0}种变化", $"{watch.Elapsed.TotalMilliseconds:N0} ms");

        foreach (var scheme in schemes.All)
        {
            await MeasureAsync(scheme, report);
        }
    }

    private static async Task MeasureAsync(CreditScheme scheme, TextWriter report)
    {
        var chance = new Random(2026);
        RatedSubject[] subjects = [.. Enumerable.Range(0, Timed).Select(number => Subject(scheme, number, chance))];
        var engine = new SchemeEngine(scheme);
        Compare(scheme, engine, subjects[..Compared]);

        GC.Collect();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var rated = Required(engine.Rate(subjects)).Count(rating => rating.Tier is not null);
        var used = Process.GetCurrentProcess().TotalProcessorTime - worked;
        await TellAsync(report, $"{scheme.Id}：{scheme.Lines.Count}项，{Compared:N0}个主体0个不同，{Timed:N0}个中{rated:N0}个有等级", $"每个 {used.TotalMicroseconds / Timed:N1} µs（处理器）");
        await TellAsync(report, $"{scheme.Id}：一个主体连同理由树和怎样升级", $"中位数 {Median(scheme, engine, subjects):N2} ms");
    }

    private static void Compare(CreditScheme scheme, SchemeEngine engine, RatedSubject[] subjects)
    {
        var ratings = Required(engine.Rate(subjects));

        foreach (var (subject, rating) in subjects.Zip(ratings))
        {
            var plain = Ratings.Plain(scheme, subject);

            if (plain.Tier != rating.Tier || plain.Score != rating.Score || !plain.Lines.Select(line => line.Sentence).SequenceEqual(rating.Lines.Select(line => line.Sentence)))
            {
                throw new InvalidOperationException($"{scheme.Id}的{subject.Id}两种算法不同，不计时。");
            }
        }
    }

    private static double Median(CreditScheme scheme, SchemeEngine engine, RatedSubject[] subjects)
    {
        var times = new List<double>();

        foreach (var subject in subjects.Take(Explained))
        {
            var watch = Stopwatch.StartNew();
            var rating = Required(engine.Rate([subject]))[0];
            _ = RatingTree.Of(rating, scheme).ToString();
            _ = StepsUp.Of(scheme, subject);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static RatedSubject Subject(CreditScheme scheme, int number, Random chance)
    {
        var (numbers, flags, words) = (new Dictionary<string, decimal>(), new Dictionary<string, bool>(), new Dictionary<string, string>());

        foreach (var line in scheme.Lines.Where(line => line.Input is not null && chance.Next(4) > 0))
        {
            Fill(line, chance, numbers, flags, words);
        }

        string[] codes = [.. scheme.Lines.Select(line => line.Record).OfType<string>().Distinct()];
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"主体{number:D7}"),
            Scheme = scheme.Id,
            AsOf = AsOf,
            From = From,
            To = To,
            Numbers = numbers,
            Flags = flags,
            Words = words,
            Records = codes.Length == 0 ? [] : [.. Enumerable.Range(0, RecordsEach).Select(_ => Record(codes[chance.Next(codes.Length)], chance))],
        };
    }

    private static void Fill(SchemeLine line, Random chance, Dictionary<string, decimal> numbers, Dictionary<string, bool> flags, Dictionary<string, string> words)
    {
        var input = line.Input!;

        if (line.Scale is ByWord { Points: var points })
        {
            words[input] = points.Keys.ElementAt(chance.Next(points.Count));
        }
        else if (line.TierByWord.Count > 0)
        {
            words[input] = line.TierByWord.Keys.ElementAt(chance.Next(line.TierByWord.Count));
        }
        else if (line.Test?.Bounds is not null || line.Stage is LineStage.Contribution && line.Scale is not ByYes)
        {
            numbers[input] = chance.Next(0, 1000) / 10m;
        }
        else
        {
            flags[input] = chance.Next(3) == 0;
        }
    }

    private static RatedRecord Record(string code, Random chance)
    {
        var recorded = From.AddDays(chance.Next(-200, 400));
        return new()
        {
            Code = code,
            On = recorded,
            Recorded = recorded,
            Repaired = chance.Next(5) == 0 ? recorded.AddDays(chance.Next(1, 300)) : null,
            Numbers = new Dictionary<string, decimal> { ["amount"] = chance.Next(0, 200_000), ["share"] = chance.Next(0, 30) / 100m },
        };
    }

    private static Task TellAsync(TextWriter report, FormattableString what, FormattableString measured) =>
        report.WriteLineAsync($"{what.ToString(CultureInfo.InvariantCulture)}\t{measured.ToString(CultureInfo.InvariantCulture)}");

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
