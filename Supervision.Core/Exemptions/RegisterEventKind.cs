using System.Text.Json.Serialization;

namespace Supervision.Core.Exemptions;

/// <summary>记录种类.</summary>
[JsonConverter(typeof(KebabCode<RegisterEventKind>))]
public enum RegisterEventKind { Penalty, Exemption, Finding, Disclosure, Warning }
