namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>The clock of the demonstration works nowhere but in a demonstration.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Forward = "2061-01-01T09:00:00+08:00";

    private readonly DataFolder _folder = new();

    [Theory]
    [InlineData("Supervision.Api", "log", "verify")]
    [InlineData("Supervision.Publisher", "once")]
    public async Task On_the_database_of_an_office_it_is_refused_in_words(string program, params string[] words)
    {
        var (code, output) = await RunningProgram.RunAtAsync(Forward, _folder.Root, program, words);

        Assert.Equal(1, code);
        Assert.Contains("只能用于名称以 demo 结尾的数据库，现在的数据库是“supervision”", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
