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

        var constructor = serviceType.IsSealed && serviceType.Namespace?.StartsWith("Supervision.Api", StringComparison.Ordinal) is true
            ? serviceType.GetConstructors().SingleOrDefault()
            : null;
        return constructor is null
            ? services.GetService(serviceType)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => GetService(parameter.ParameterType))]);
    }
}
