using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>辨认或者控制自己行为的能力, Art. 31.</summary>
[JsonConverter(typeof(KebabCode<Control>))]
public enum Control { Full, Limited, None }
