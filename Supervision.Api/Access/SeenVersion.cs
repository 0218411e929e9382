namespace Supervision.Api.Access;

/// <summary>所见版本: what a form carries of what it showed.</summary>
public enum SeenVersion
{
    /// <summary>Nothing stood there before.</summary>
    New,

    /// <summary>The version of the row, or of the rows, that the form showed.</summary>
    Row,

    /// <summary>The file that was sent is what was seen.</summary>
    File,

    /// <summary>What may be read again at any time, or works by itself.</summary>
    None,
}
