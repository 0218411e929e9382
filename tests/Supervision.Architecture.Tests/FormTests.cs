using Supervision.Core.Persistence;
using Supervision.Publisher.Hosting;

namespace Supervision.Architecture.Tests;

public sealed class FormTests
{
    [Fact]
    public void Every_source_file_keeps_the_form()
    {
        var complaints = SourceFiles.Written.SelectMany(path => Form.Complaints(path, SourceFiles.Read(path))).ToList();

        Assert.NotEmpty(SourceFiles.Written);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public void Every_class_is_sealed_unless_it_is_inherited()
    {
        Type[] one = [typeof(SupervisionDb), typeof(PublisherHost), typeof(Api.Hosting.ApiHost)];
        var assemblies = one.Select(type => type.Assembly)
            .Append(System.Reflection.Assembly.LoadFrom(House.Assembly(House.Rules)));

        Assert.Empty(assemblies.SelectMany(Form.Unsealed));
    }

    [Fact]
    public void No_file_names_a_package_source_or_a_workplace()
    {
        string[] texts = [".cs", ".cshtml", ".csproj", ".props", ".json", ".yaml", ".yml", ".md", ".sh", ".config", ".csv", ".txt", ".js", ".css", ".sln", ".xml"];
        var traces = SourceFiles.All
            .Where(path => texts.Contains(Path.GetExtension(path)) || path.StartsWith(".ci/", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "Traces.cs")
            .SelectMany(path => Traces.In(SourceFiles.Read(path)).Select(trace => $"{path}: {trace}"));

        Assert.Empty(traces);
    }
}
