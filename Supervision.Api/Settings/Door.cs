namespace Supervision.Api.Settings;

/// <summary>网站的门: what an address opens.</summary>
public enum Door
{
    /// <summary>公众网址: the public pages; the office does not exist here.</summary>
    Public,

    /// <summary>办公网址: the office, and the public pages that its own lead to.</summary>
    Office,

    /// <summary>Both for readers and for the office on one address, to try the program on one machine.</summary>
    Both,
}

/// <summary>An address of the pages and what it opens.</summary>
/// <param name="Url">Scheme, address and port.</param>
public sealed record DoorAddress(Door Door, string Url);
