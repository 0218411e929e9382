using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>记录种类. A penalty may be 警告 or 通报批评 alone; the warning of old files is 告诫, which is no penalty and no event.</summary>
[JsonConverter(typeof(KebabCode<RegisterEventKind>))]
public enum RegisterEventKind { Penalty, Exemption, Finding, Disclosure, Warning }
