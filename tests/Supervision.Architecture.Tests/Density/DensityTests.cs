namespace Supervision.Architecture.Tests.Density;

public sealed class DensityTests(ITestOutputHelper output)
{
    // Below this a member is read in one glance, however dense.
    private const int SmallMember = 60;

    private const double MostTokensALine = 10.05;
    private const int MostNestedConditionals = 14;
    private const int MostLargeBodies = 300;
    private const int MostAssignmentsInConditions = 1;

    /// <summary>The ceilings are lowered as the code is loosened, and never raised.</summary>
    [Fact]
    public void The_four_projects_are_written_no_denser_than_they_were()
    {
        var all = House.Projects.Select(Measure).Aggregate((one, other) => one + other);

        Assert.True(all.TokensALine <= MostTokensALine, $"{all}; {MostTokensALine} tokens a line are allowed.");
        Assert.True(all.NestedConditionals <= MostNestedConditionals, $"{all}; {MostNestedConditionals} nested ?: are allowed.");
        Assert.True(all.LargeBodies <= MostLargeBodies, $"{all}; {MostLargeBodies} large expression bodies are allowed.");
        Assert.True(all.AssignmentsInConditions <= MostAssignmentsInConditions, $"{all}; {MostAssignmentsInConditions} assignments in conditions are allowed.");
    }

    [Fact(Explicit = true)]
    public void The_densest_members_are_printed()
    {
        foreach (var project in House.Projects)
        {
            output.WriteLine($"{project}: {Measure(project)}");
        }

        output.WriteLine($"All: {House.Projects.Select(Measure).Aggregate((one, other) => one + other)}");
        output.WriteLine($"tests: {Measure("tests")}\n");

        var densest = House.Projects.SelectMany(FilesOf)
            .SelectMany(path => Densities.Members(path, SourceFiles.Read(path)))
            .Where(member => member.Tokens > SmallMember)
            .OrderByDescending(member => member.TokensALine)
            .Take(30)
            .ToList();

        Assert.Equal(30, densest.Count);
        densest.ForEach(member => output.WriteLine(member.ToString()));
    }

    [Fact]
    public void A_dense_line_and_four_plain_ones_are_told_apart()
    {
        var dense = Densities.Of("sealed class A { int Of(int a) => a > 1 ? a < 3 ? 2 : 3 : 4; }");
        var plain = Densities.Of(
            """
            sealed class A
            {
                // A comment is no line.

                int Of(int a) =>
                    a > 1 ? 2
                    : 4;
            }
            """);

        Assert.Equal((1, 1), (dense.NestedConditionals, dense.Lines));
        Assert.Equal((0, 6), (plain.NestedConditionals, plain.Lines));
        Assert.True(dense.TokensALine > plain.TokensALine);
    }

    [Fact]
    public void A_large_expression_body_is_counted()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, Densities.LargeBody));

        Assert.Equal(1, Densities.Of($"class A {{ int B => {sum}; }}").LargeBodies);
        Assert.Equal(0, Densities.Of($"class A {{ int B() {{ return {sum}; }} }}").LargeBodies);
    }

    [Theory]
    [InlineData("if ((a = b) > 1) { }", 1)]
    [InlineData("while ((a = b) > 1) { }", 1)]
    [InlineData("a = b > 1 ? 2 : 3;", 0)]
    [InlineData("if (b > 1) { a = 2; }", 0)]
    [InlineData("if (Any(x => { a = x; return true; })) { }", 0)]
    public void An_assignment_inside_a_condition_is_counted(string statement, int count) =>
        Assert.Equal(count, Densities.Of($"class A {{ void B() {{ {statement} }} }}").AssignmentsInConditions);

    private static CodeDensity Measure(string folder) =>
        FilesOf(folder).Select(path => Densities.Of(SourceFiles.Read(path))).Aggregate((one, other) => one + other);

    private static IEnumerable<string> FilesOf(string folder) => SourceFiles.Written
        .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));
}
