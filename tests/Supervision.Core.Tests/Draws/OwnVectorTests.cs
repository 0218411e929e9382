using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Testing;

namespace Supervision.Core.Tests.Draws;

/// <summary>The vectors of our own lie beside the given ones; <c>APPROVE=1</c> writes them anew.</summary>
public sealed class OwnVectorTests
{
    public static TheoryData<string> Names() => [.. OwnVectors.All().Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vector_is_what_the_program_makes_of_its_numbers(string name)
    {
        var folder = Folder(name);

        foreach (var (file, text) in OwnVectors.All().Single(vector => vector.Name == name).Files())
        {
            if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, file), text);
            }

            Assert.Equal(File.ReadAllText(Path.Combine(folder, file)), text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vector_verifies_with_its_replacements(string name)
    {
        var outcome = DrawBundle.Verify(Folder(name)).Match(value => value, problem => throw new InvalidOperationException(problem.Message));

        Assert.Equal(File.ReadAllLines(Path.Combine(Folder(name), ReplacementFile.Name)).Length - 1, outcome.Replacements.Count);
    }

    [Fact]
    public void Together_the_vectors_show_every_branch_of_the_replacement()
    {
        var lines = OwnVectors.All().SelectMany(vector => vector.Places.Lines).ToList();
        var grown = OwnVectors.All().Any(vector => vector.Places.Lines.Any(line =>
            !line.OfTarget && line.Load > vector.Outcome.Teams.Single(team => team.Team == line.Team).Load));

        Assert.Contains(lines, line => line.OfTarget && line.In.Length > 0);
        Assert.Contains(lines, line => line.OfTarget && line.In.Length == 0);
        Assert.Contains(lines, line => line is { OfTarget: false, Reason: ReplacementReason.Recused });
        Assert.Contains(lines, line => !line.OfTarget && line.In.Length == 0);
        Assert.True(grown);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_changed_replacement_is_named(int line)
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;

        foreach (var file in Directory.GetFiles(Folder("own-person")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var path = Path.Combine(folder, ReplacementFile.Name);
        var lines = File.ReadAllLines(path);
        var cells = lines[line + 1].Split(',');
        cells[5] = cells[2].Length == 0 ? OwnVectors.All()[0].Outcome.Result[^1].Target : "180999";
        lines[line + 1] = string.Join(',', cells);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");

        Assert.False(DrawBundle.Verify(folder).Succeeded(out _, out var problem));
        Assert.Equal("draw.differs", problem.Code);
        Assert.Contains($"第{line + 2}行", problem.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Folder(string name) => Path.Combine(Repository.Root, "tests", "vectors", "draw", name);
}
