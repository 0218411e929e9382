using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Supervision.Architecture.Tests;

/// <summary>Who is built by the container alone: whatever takes the database in its constructor.</summary>
public static class HandMade
{
    private const string Database = "Supervision.Core.Persistence.SupervisionDb";

    /// <summary>Every place, outside a door, that builds a collaborator itself or hands the database to a static method.</summary>
    public static IReadOnlyList<string> Breaches(string assembly, params string[] doors)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var methods = module.GetTypes().Where(type => !doors.Any(door => Outermost(type).Namespace.StartsWith(door, StringComparison.Ordinal)))
            .SelectMany(type => type.Methods).ToList();

        return
        [
            .. methods.Where(method => method.IsStatic && method.Parameters.Any(parameter => parameter.ParameterType.FullName == Database))
                .Select(method => $"{method.FullName} is handed the database."),
            .. methods.Where(method => method.HasBody).SelectMany(method => Built(method.Body)
                .Select(built => $"{Outermost(method.DeclaringType).FullName} builds {built}.")),
        ];
    }

    private static IEnumerable<string> Built(MethodBody body) => body.Instructions
        .Where(instruction => instruction.OpCode == OpCodes.Newobj).Select(instruction => (MethodReference)instruction.Operand)
        .Where(TakesDatabase).Select(constructor => constructor.DeclaringType.FullName);

    private static bool TakesDatabase(MethodReference constructor) =>
        constructor.Parameters.Any(parameter => parameter.ParameterType.FullName == Database);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
