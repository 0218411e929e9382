using System.Collections.Concurrent;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Supervision.Testing;

/// <summary>
/// A life in acts: each test of the class is one act and has its name. The acts are played in the order in which they are written, on the
/// stage that the class's fixture set; after one that failed the rest is not played. The class runs as a whole.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InActsAttribute : BeforeAfterTestAttribute, ITestMethodOrdererAttribute, ITestCaseOrdererAttribute
{
    private static readonly ConcurrentDictionary<Type, string> Failed = new();

    public Type OrdererType => typeof(AsWritten);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Failed.TryGetValue(methodUnderTest.DeclaringType!, out var act))
        {
            throw new InvalidOperationException($"{DynamicSkipToken.Value}Not played, because an act before it failed: {act}");
        }
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            Failed.TryAdd(methodUnderTest.DeclaringType!, test.TestDisplayName);
        }
    }
}
