namespace Supervision.Publisher.Papers.TrueType;

/// <summary>字体设置: paths of the office's own faces. What is not set is stood in for by an open face, and the paper's record says so.</summary>
public sealed class PaperFonts
{
    /// <summary>Where the open faces lie.</summary>
    public string Folder { get; set; } = "/usr/share/fonts/truetype";

    /// <summary>仿宋, the body.</summary>
    public string? FangSong { get; set; }

    /// <summary>小标宋, head and title.</summary>
    public string? XiaoBiaoSong { get; set; }

    /// <summary>黑体, headings of the first level.</summary>
    public string? Hei { get; set; }

    /// <summary>楷体, headings of the second level.</summary>
    public string? Kai { get; set; }

    /// <summary>宋体, page numbers and tables.</summary>
    public string? Song { get; set; }

    /// <summary>Asked in this order for a character that the face lacks; null means the open ones.</summary>
    public IReadOnlyList<string>? Fallbacks { get; set; }
}
