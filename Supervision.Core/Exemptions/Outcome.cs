using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Exemptions;

/// <summary>处理建议 for one act. The codes are public and never renamed.</summary>
[JsonConverter(typeof(KebabCode<Outcome>))]
public enum Outcome
{
    NoOffence,
    Criminal,
    TimeBarred,
    Incapable,
    NoFault,
    NoPenaltyBasis,
    ShallNotPunish,
    MayNotPunish,
    WaiveFine,
    ShallMitigate,
    MayMitigate,
    ShallLighten,
    MayLighten,
    Punish,
    Open,
    Refer,
}
