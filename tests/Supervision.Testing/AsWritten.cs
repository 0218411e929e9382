using Xunit.Sdk;
using Xunit.v3;

namespace Supervision.Testing;

/// <summary>Tests in the order in which they stand in their file, rows of a theory in the order of its rows.</summary>
public sealed class AsWritten : ITestMethodOrderer, ITestCaseOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(method => Line(method))];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => testCases;

    private static int Line(ITestMethod? method) =>
        (method as IXunitTestMethod)?.FactAttributes.FirstOrDefault()?.SourceLineNumber ?? 0;
}
