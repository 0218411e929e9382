namespace Supervision.Architecture.Tests;

public sealed class FolderTests
{
    private const int MostFiles = 40;

    [Fact]
    public void No_folder_holds_more_files_than_a_reader_can_survey()
    {
        var full = Overfull(SourceFiles.Written).ToList();

        Assert.True(full.Count == 0, string.Join('\n', full));
    }

    [Fact]
    public void An_overfull_folder_is_found()
    {
        var files = Enumerable.Range(0, MostFiles + 1).Select(number => $"Supervision.Api/Pages/Page{number}.cshtml").Append("Supervision.Api/Draws/FreezeDraw.cs");

        Assert.Equal([$"Supervision.Api/Pages: {MostFiles + 1} files; {MostFiles} are allowed."], Overfull(files));
    }

    private static IEnumerable<string> Overfull(IEnumerable<string> files) =>
        files.GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal)
            .Where(folder => folder.Count() > MostFiles)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => $"{folder.Key}: {folder.Count()} files; {MostFiles} are allowed.");
}
