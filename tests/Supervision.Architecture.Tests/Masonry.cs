using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace Supervision.Architecture.Tests;

/// <summary>Reads from the compiled code what every type names: bases, signatures, fields, attributes and every instruction.</summary>
public static class Masonry
{
    public static IReadOnlyList<Brick> Read(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetTypes().SelectMany(type => Named(type).Select(to => new Brick(Outermost(type), to))).Distinct()];
    }

    /// <summary>The full names of the outermost types in the project's own namespaces; migrations and what a compiler makes are left out.</summary>
    public static IReadOnlyList<string> Types(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.Types
            .Where(type => type.Namespace.StartsWith("Supervision.", StringComparison.Ordinal))
            .Where(type => !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal))
            .Where(type => !type.CustomAttributes.Any(each => each.AttributeType.Name == nameof(CompilerGeneratedAttribute)))
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName)];
    }

    /// <summary>The names of the other projects' assemblies that this one refers to.</summary>
    public static IReadOnlyList<string> ReferredTo(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.AssemblyReferences.Select(reference => reference.Name)
            .Where(name => name.StartsWith("Supervision.", StringComparison.Ordinal))];
    }

    private static string Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;

    private static IEnumerable<string> Named(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? Flat(parent) : [],
        .. type.Interfaces.SelectMany(each => Flat(each.InterfaceType)),
        .. type.GenericParameters.SelectMany(each => each.Constraints).SelectMany(each => Flat(each.ConstraintType)),
        .. Attributes(type.CustomAttributes),
        .. type.Fields.SelectMany(field => Flat(field.FieldType).Concat(Attributes(field.CustomAttributes))),
        .. type.Properties.SelectMany(property => Flat(property.PropertyType).Concat(Attributes(property.CustomAttributes))),
        .. type.Methods.SelectMany(Named),
    ];

    private static IEnumerable<string> Named(MethodDefinition method) =>
    [
        .. Signature(method),
        .. Attributes(method.CustomAttributes),
        .. method.Parameters.SelectMany(parameter => Attributes(parameter.CustomAttributes)),
        .. method.GenericParameters.SelectMany(each => each.Constraints).SelectMany(each => Flat(each.ConstraintType)),
        .. method.HasBody ? Body(method.Body) : [],
    ];

    private static IEnumerable<string> Body(MethodBody body) =>
    [
        .. body.Variables.SelectMany(variable => Flat(variable.VariableType)),
        .. body.ExceptionHandlers.Where(handler => handler.CatchType is not null).SelectMany(handler => Flat(handler.CatchType)),
        .. body.Instructions.SelectMany(Operand),
    ];

    private static IEnumerable<string> Operand(Instruction instruction) => instruction.Operand switch
    {
        MethodReference method => [.. Member(method), .. Signature(method), .. Generics(method)],
        FieldReference field => [.. Flat(field.DeclaringType), .. Flat(field.FieldType)],
        TypeReference type => Flat(type),
        _ => [],
    };

    private static IEnumerable<string> Member(MethodReference method) =>
        Flat(method.DeclaringType).Append($"{method.DeclaringType.GetElementType().FullName}::{method.Name}({method.Parameters.Count})");

    private static IEnumerable<string> Generics(MethodReference method) =>
        method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Flat) : [];

    private static IEnumerable<string> Signature(MethodReference method) =>
        Flat(method.ReturnType).Concat(method.Parameters.SelectMany(parameter => Flat(parameter.ParameterType)));

    private static IEnumerable<string> Attributes(Collection<CustomAttribute> attributes) =>
        attributes.SelectMany(attribute => Flat(attribute.AttributeType));

    private static IEnumerable<string> Flat(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => [.. Flat(generic.ElementType), .. generic.GenericArguments.SelectMany(Flat)],
        TypeSpecification part => Flat(part.ElementType),
        _ => [Outermost(type)],
    };
}
