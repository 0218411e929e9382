using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>危害后果, as an officer found it: none, minor, or more than slight.</summary>
[JsonConverter(typeof(KebabCode<Harm>))]
public enum Harm { None, Minor, Serious }
