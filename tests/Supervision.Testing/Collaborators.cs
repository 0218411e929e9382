using Supervision.Core.Persistence;

namespace Supervision.Testing;

/// <summary>Builds a use case on a database as the program would: what the test gives is taken, the rest is built by its constructor.</summary>
public static class Collaborators
{
    public static T Of<T>(SupervisionDb db, params object[] given) where T : class => (T)Build(typeof(T), [db, .. given]);

    private static object Build(Type type, List<object> known)
    {
        if (known.Find(type.IsInstanceOfType) is { } one)
        {
            return one;
        }

        if (type.IsInterface)
        {
            return Build(type.Assembly.GetTypes().Single(one => one.IsClass && one.IsAssignableTo(type)), known);
        }

        var constructor = type.GetConstructors().Single();
        var built = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Build(parameter.ParameterType, known))]);
        known.Add(built);
        return built;
    }
}
