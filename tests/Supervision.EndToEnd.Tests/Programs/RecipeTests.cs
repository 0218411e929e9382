using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>The unit of the documentation starts the program with words that it knows, and takes everything else from it.</summary>
public sealed class RecipeTests : IDisposable
{
    private static readonly string[] Walls =
    [
        "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "PrivateDevices=yes", "CapabilityBoundingSet=", "RestrictNamespaces=yes",
        "SystemCallFilter=@system-service", "User=supervision",
    ];

    private readonly DataFolder _folder = new();

    [Fact]
    public async Task The_unit_asks_for_what_the_program_knows_and_is_walled_in()
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathTo("docs", "supervision.service"));
        var words = lines.Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Split(' ');
        var (code, help) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", "serve", "--help");

        Assert.Equal(0, code);
        Assert.Equal(["--public", "--office", "--proxy"], words.Where(word => word.StartsWith("--", StringComparison.Ordinal)));
        Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), word => Assert.Contains(word + " ", help, StringComparison.Ordinal));
        Assert.All(Walls, wall => Assert.Contains(wall, lines));
    }

    public void Dispose() => _folder.Dispose();
}
