using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Coercion.Files;

/// <summary>Who takes a coercive measure, with the certificate shown (行政强制法第17条第3款、第18条).</summary>
/// <param name="ValidTo">Last day of the certificate, inclusive.</param>
public sealed record CoercionOfficer(string Name, string Certificate, DateOnly ValidTo)
{
    /// <summary>The person to whom the register binds the certificate; null where nothing but the name is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? Person { get; init; }

    [JsonIgnore]
    public PersonId Id => Person ?? PersonId.OfName(Name);
}
