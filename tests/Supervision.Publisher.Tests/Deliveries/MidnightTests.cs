using Microsoft.Extensions.Hosting;
using Npgsql;
using Supervision.Publisher.Hosting;
using Supervision.Testing;

namespace Supervision.Publisher.Tests.Deliveries;

/// <summary>One publisher works past midnight, and its tables change at midnight: each batch stands under the tables of its own day.</summary>
public sealed class MidnightTests : IAsyncLifetime
{
    private readonly RulesCopy _rules = RulesCopy.Make(
        ("disclosure/channels.csv", "credit-hunan,信用中国（湖南）,file,credit-hunan,500,60,1440,2019-01-01,,",
            "credit-hunan,信用中国（湖南）,file,credit-hunan,500,60,1440,2019-01-01,2026-11-08,试验,待核\n"
            + "credit-hunan,信用中国（湖南）,file,credit-new,1,60,1440,2026-11-09,,"),
        ("disclosure/columns.csv", "credit-hunan,results,17,备注,备注,note,512,O,2019-01-01,,", "credit-hunan,results,17,备注,备注,note,512,O,2019-01-01,2026-11-08,"),
        ("disclosure/columns.csv", "channel,sheet,seq,column,title,value,length,required,from,to,source,mark\n",
            "channel,sheet,seq,column,title,value,length,required,from,to,source,mark\n"
            + "credit-hunan,results,18,新备注,新备注,note,512,O,2026-11-09,,试验,待核\n"
            + "gsxt-hunan,ranins_result,90,addedByLaw,新增栏目,record,64,M,2026-11-09,,试验,待核\n"),
        ("disclosure/result-codes.csv", "credit-hunan,overall,R01,未发现问题,2019-01-01,,",
            "credit-hunan,overall,R01,未发现问题,2019-01-01,2026-11-08,试验,待核\ncredit-hunan,overall,R01,未见异常,2026-11-09,,"));

    private PublishedCity _city = null!;
    private IHost _publisher = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await PublishedCity.MakeAsync(0, _rules.Root);
        _publisher = _city.NewCopy();
        _city.Clock.Now = new(2026, 11, 8, 23, 59, 0, TimeSpan.FromHours(8));
        await _city.AddAsync([_city.Result(1)]);
        await WorkAsync();
        _city.Clock.Advance(TimeSpan.FromMinutes(2));
        await _city.AddAsync([_city.Result(2), _city.Result(3)]);
        await WorkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _publisher.Dispose();
        await _city.DisposeAsync();
        _rules.Dispose();
    }

    [Fact]
    public void The_batch_before_midnight_has_the_old_columns_words_and_folder()
    {
        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(_city.Dropped)));

        Assert.Contains("备注", text, StringComparison.Ordinal);
        Assert.DoesNotContain("新备注", text, StringComparison.Ordinal);
        Assert.Contains("未发现问题", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_batches_after_midnight_have_the_new_columns_words_size_and_folder()
    {
        var files = Directory.GetFiles(Path.Combine(_city.Feeds, "credit-new", "out"));

        Assert.Equal(2, files.Length);
        Assert.All(files.Select(File.ReadAllText), text =>
        {
            Assert.Contains("新备注", text, StringComparison.Ordinal);
            Assert.Contains("未见异常", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_front_database_gets_the_new_column_from_midnight_on()
    {
        await using var connection = new NpgsqlConnection(_city.Front);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""select "recordId", "addedByLaw" from ranins_result order by seq""", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<bool>();

        while (await rows.ReadAsync())
        {
            found.Add(!rows.IsDBNull(1) && rows.GetString(1) == rows.GetString(0));
        }

        Assert.Equal([false, true, true], found);
    }

    private async Task WorkAsync() => Assert.True(await PublisherJobs.DoAsync(_publisher.Services, forever: false, CancellationToken.None));
}
