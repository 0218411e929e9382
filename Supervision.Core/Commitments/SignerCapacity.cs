using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>签署身份: in what capacity somebody signs for the one who commits himself.</summary>
public enum SignerCapacity { Representative, Operator, Agent }

public static class SignerCapacities
{
    public static readonly Terms<SignerCapacity> Terms = new(
        (SignerCapacity.Representative, "法定代表人或者负责人"), (SignerCapacity.Operator, "经营者"), (SignerCapacity.Agent, "代理人"));

    public static string Named(this SignerCapacity capacity) => Terms.Of(capacity);
}
