using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>Whether a condition holds. The default is that nobody has found out yet, which is never the same as no.</summary>
[JsonConverter(typeof(KebabCode<Truth>))]
public enum Truth { NotEstablished, False, True }
