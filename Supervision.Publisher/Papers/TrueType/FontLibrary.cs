using System.Collections.Concurrent;
using Supervision.Core.Primitives;
using IoPath = System.IO.Path;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>The faces of the office, each read once, and what stands in for those it has not set.</summary>
internal sealed class FontLibrary(PaperFonts fonts)
{
    private readonly ConcurrentDictionary<string, Lazy<Result<TrueTypeFont>>> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Fallbacks { get; } = fonts.Fallbacks ??
    [
        Open(fonts, "lxgw-wenkai/LXGWWenKai-Regular.ttf"), Open(fonts, "hanazono/HanaMinA.ttf"), Open(fonts, "hanazono/HanaMinB.ttf"),
    ];

    public Result<TrueTypeFont> Font(string path) =>
        _read.GetOrAdd(path, key => new Lazy<Result<TrueTypeFont>>(() => TrueTypeFont.Read(key))).Value;

    /// <summary>The path of a face, and the name of the prescribed face when this one only stands in for it.</summary>
    public (string Path, string? StandsInFor) Face(Face face)
    {
        var song = fonts.Song ?? Open(fonts, "arphic-gbsn00lp/gbsn00lp.ttf");
        return face switch
        {
            TrueType.Face.Body => fonts.FangSong is { } own ? (own, null) : (song, "仿宋"),
            TrueType.Face.Title => fonts.XiaoBiaoSong is { } own ? (own, null) : (song, "小标宋"),
            TrueType.Face.Hei => fonts.Hei is { } own ? (own, null) : (Open(fonts, "lxgw-wenkai/LXGWWenKai-Bold.ttf"), "黑体"),
            TrueType.Face.Kai => (fonts.Kai ?? Open(fonts, "arphic-gkai00mp/gkai00mp.ttf"), null),
            _ => (song, null),
        };
    }

    private static string Open(PaperFonts fonts, string path) => IoPath.Combine(fonts.Folder, path);
}
