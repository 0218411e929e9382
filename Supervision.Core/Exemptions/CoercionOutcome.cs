using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>不予强制: may be refrained from (强制法16(2)), must not (强制法23), or allowed.</summary>
[JsonConverter(typeof(KebabCode<CoercionOutcome>))]
public enum CoercionOutcome { MayRefrain, MustNot, Allowed }
