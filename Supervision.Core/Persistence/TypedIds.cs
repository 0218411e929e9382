using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Supervision.Core.LawTables;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Persistence;

/// <summary>Every typed id is a uuid in the database; codes and subject keys are text.</summary>
internal static class TypedIds
{
    public static void ConvertIn(ModelConfigurationBuilder configuration)
    {
        var ids = typeof(TypedIds).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces()
                .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)));

        foreach (var id in ids)
        {
            configuration.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configuration.Properties<TreeHash>().HaveConversion<TreeHashConverter>();
        configuration.Properties<DepartmentCode>().HaveConversion<DepartmentCodeConverter>().HaveMaxLength(32);
        configuration.Properties<SubjectKey>().HaveConversion<SubjectKeyConverter>().HaveMaxLength(SubjectKey.MaxLength);
        configuration.Properties<RegionCode>().HaveConversion<RegionCodeConverter>().HaveMaxLength(RegionCode.Length);
        configuration.Properties<IndustryCode>().HaveConversion<IndustryCodeConverter>().HaveMaxLength(IndustryCode.MaxLength);
    }
}

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree may not call a static abstract member, so this one calls it instead.
    private static TId Make(Guid value) => TId.From(value);
}

internal sealed class DepartmentCodeConverter() : ValueConverter<DepartmentCode, string>(
    code => code.ToString(), text => DepartmentCode.Parse(text));

internal sealed class SubjectKeyConverter() : ValueConverter<SubjectKey, string>(
    key => key.ToString(), text => SubjectKey.Parse(text));

internal sealed class RegionCodeConverter() : ValueConverter<RegionCode, string>(
    code => code.ToString(), text => RegionCode.Parse(text));

internal sealed class IndustryCodeConverter() : ValueConverter<IndustryCode, string>(
    code => code.ToString(), text => IndustryCode.Parse(text));

/// <summary>A moment is stored in UTC, whatever clock it was read from.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    moment => moment.ToUniversalTime(), moment => moment);

internal sealed class TreeHashConverter() : ValueConverter<TreeHash, byte[]>(hash => hash.ToArray(), bytes => new(bytes));
