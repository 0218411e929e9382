using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;

namespace Supervision.Api.Tests.Access;

/// <summary>The services of a scope, with use cases behind a door that asks this session.</summary>
internal sealed class WithoutSession(IServiceProvider services, ISessionFacts session) : IServiceProvider
{
    private readonly Acts _acts = ActivatorUtilities.CreateInstance<Acts>(services, session);

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(Acts))
        {
            return _acts;
        }

        return TakesActs(serviceType) ? Build(serviceType) : services.GetService(serviceType);
    }

    private object Build(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => GetService(parameter.ParameterType))]);
    }

    // Itself, or by what it takes.
    private static bool TakesActs(Type type) =>
        type.IsSealed && type.Assembly == typeof(Acts).Assembly
        && type.GetConstructors().SelectMany(made => made.GetParameters()).Any(taken => taken.ParameterType == typeof(Acts) || TakesActs(taken.ParameterType));
}
