using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence.Local;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.Deliveries;

/// <summary>The publisher as a process of its own, killed again and again while the receiver answers and the office goes on writing.</summary>
public sealed class KillTests
{
    private const int PerRound = 30;
    private const int PerBatch = 5;

    private static readonly string[] Channels = ["credit-hunan", "gsxt-hunan", "portal"];

    [Fact]
    public Task Killed_six_times_it_loses_nothing_doubles_nothing_and_keeps_the_order() => KillAsync(6);

    [Fact(Explicit = true)]
    public Task Killed_forty_times_it_loses_nothing_doubles_nothing_and_keeps_the_order() => KillAsync(40);

    private static async Task KillAsync(int times)
    {
        await using var city = await PublishedCity.MakeAsync(0);
        var root = SmallBatches(city);

        for (var round = 0; round < times; round++)
        {
            await city.AddAsync(Enumerable.Range((round * PerRound) + 1, PerRound).Select(number => city.Result(number)));
            await KillOneAsync(city, root, round);
            await city.PlayAsync();

            if (round == times / 2)
            {
                await city.WithdrawAsync(1);
                await city.WithdrawAsync(2);
            }

            // Some entries were waiting for an acknowledgement when the process died.
            city.Clock.Advance(TimeSpan.FromHours(1));
        }

        for (var round = 0; round < 4; round++)
        {
            city.Clock.Advance(TimeSpan.FromDays(2));
            await city.PublishAsync();
            await city.PlayAsync();
        }

        await city.PublishAsync();
        await CheckAsync(city, "credit-hunan");
        await CheckAsync(city, "gsxt-hunan");
    }

    private static async Task CheckAsync(PublishedCity city, string channel)
    {
        var sent = (await city.DeliveriesAsync(channel)).Where(d => d.Batch is not null).ToList();
        var seen = await city.SeenAsync(channel);
        Assert.All(await city.DeliveriesAsync(channel), d => Assert.Equal(
            d.Record == city.Result(1).Record || d.Record == city.Result(2).Record ? DeliveryState.Withdrawn : DeliveryState.Visible, d.State));
        Assert.Equal(sent.Select(d => d.IdempotencyKey).Order(), seen.Select(s => s.Key).Order());
        Assert.All(sent.GroupBy(d => d.Record), record =>
            Assert.Equal(record.Select(d => d.IdempotencyKey), seen.Where(s => s.Record == record.Key).Select(s => s.Key)));
    }

    // It dies somewhere in the middle of its work: some milliseconds after it made the first new batch of one channel or another.
    private static async Task KillOneAsync(PublishedCity city, string root, int round)
    {
        var channel = Channels[round % Channels.Length];
        var before = await BatchesAsync(city, channel);
        using var process = Process.Start(Publisher(city, root))!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

        while (!process.HasExited && await BatchesAsync(city, channel) == before)
        {
            await Task.Delay(5);
        }

        await Task.Delay(round * 37 % 150);
        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync();
        await output;
    }

    private static ProcessStartInfo Publisher(PublishedCity city, string root)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Supervision.Publisher.dll"), "run", "--out", city.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Supervision"] = city.Database;
        start.Environment["ConnectionStrings__Front"] = city.Front;
        start.Environment["SUPERVISION_CLOCK"] = city.Clock.Now.ToString("O", CultureInfo.InvariantCulture);
        start.Environment[ProgramFolder.Variable] = root;
        return start;
    }

    private static async Task<int> BatchesAsync(PublishedCity city, string channel)
    {
        await using var db = city.NewContext();
        return await db.DeliveryBatches.CountAsync(batch => batch.Channel == channel);
    }

    // The same tables, only that a batch holds few entries, so that there are many places to die in.
    private static string SmallBatches(PublishedCity city)
    {
        var rules = Directory.CreateDirectory(Path.Combine(city.Folder, "root", "rules", "disclosure")).FullName;

        foreach (var file in Directory.GetFiles(Repository.PathTo("rules", "disclosure")))
        {
            File.WriteAllText(Path.Combine(rules, Path.GetFileName(file)),
                File.ReadAllText(file).Replace(",500,", $",{PerBatch},", StringComparison.Ordinal));
        }

        return Path.Combine(city.Folder, "root");
    }
}
