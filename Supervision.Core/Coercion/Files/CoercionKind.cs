using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>强制措施种类: what an administrative body of the city may be allowed by law (行政强制法第9条). Personal liberty is not among them.</summary>
public enum CoercionKind { Sealing, Seizure, Freezing, Stopping, Other }

public static class CoercionKinds
{
    public static readonly Terms<CoercionKind> Terms = new(
        (CoercionKind.Sealing, "查封"), (CoercionKind.Seizure, "扣押"), (CoercionKind.Freezing, "冻结"), (CoercionKind.Stopping, "限制生产、停产整治"),
        (CoercionKind.Other, "其他行政强制措施"));

    public static string Named(this CoercionKind kind) => Terms.Of(kind);

    /// <summary>Whether things are taken, each of which must be accounted for.</summary>
    public static bool TakesThings(this CoercionKind kind) => kind is CoercionKind.Sealing or CoercionKind.Seizure;
}
