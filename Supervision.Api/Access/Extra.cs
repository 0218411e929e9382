namespace Supervision.Api.Access;

/// <summary>附加条件: what an act asks besides role and relation.</summary>
public enum Extra
{
    /// <summary>再次验证身份: the second factor, not older than five minutes.</summary>
    Confirmed,

    /// <summary>文号: asked by the act itself.</summary>
    Document,

    /// <summary>理由: asked by the act itself.</summary>
    Reasons,

    /// <summary>参与码或者核对码: asked by the act itself.</summary>
    Code,
}
