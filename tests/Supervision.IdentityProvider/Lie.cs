namespace Supervision.IdentityProvider;

/// <summary>What the service says wrong of somebody, as no good service does.</summary>
internal enum Lie
{
    None,

    /// <summary>That the token is of another service.</summary>
    Issuer,

    /// <summary>That it answers another question.</summary>
    Nonce,

    /// <summary>That it is for another program.</summary>
    Audience,

    /// <summary>It does not ask anew although it is to, and says that it asked an hour ago.</summary>
    Remembered,
}
