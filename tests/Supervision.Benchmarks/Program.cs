using Supervision.Benchmarks;
using Supervision.Benchmarks.Draws;
using Supervision.Benchmarks.Log;
using Supervision.Benchmarks.Pages;

// Each benchmark is a file beside this one and a line here.
IBenchmark[] benchmarks =
[
    new Database(),
    new Rules(),
    new Engines(),
    new VerifyBrowser(),
    new ReplayOfCases(),
    new CreditSpeed(),
    new RatingOfSubjects(),
    new MonthlyRating(),
    new AssignmentSpeed(),
    new DrawSpeed(),
    new FrameStore(),
    new Import(),
    new LogSpeed(),
    new LogAgainstRows(),
    new PageSpeed(),
];

var chosen = args is [var name, ..] ? [.. benchmarks.Where(benchmark => benchmark.Name == name)] : benchmarks;

if (chosen.Length == 0)
{
    Console.Error.WriteLine($"没有“{args[0]}”这项性能测试。现有：{string.Join('、', benchmarks.Select(benchmark => benchmark.Name))}");
    return 2;
}

foreach (var benchmark in chosen)
{
    Console.WriteLine($"== {benchmark.Name}：{benchmark.What}");
    await benchmark.RunAsync([.. args.Skip(1)], Console.Out);
}

return 0;
