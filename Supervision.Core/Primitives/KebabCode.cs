using System.Text.Json;
using System.Text.Json.Serialization;

namespace Supervision.Core.Primitives;

/// <summary>Writes an enum by its public code, as in <c>shall-not-punish</c>.</summary>
public sealed class KebabCode<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
