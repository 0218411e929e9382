using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>A file of a bundle as text: UTF-8 without a mark at its beginning, in the composed form (draw-protocol, section 1).</summary>
internal static class BundleText
{
    public static Result<string> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);

        if (!File.Exists(path))
        {
            return DrawProblems.FileMissing(path);
        }

        try
        {
            var text = DrawText.Utf8.GetString(File.ReadAllBytes(path));

            if (text.StartsWith('\uFEFF'))
            {
                return DrawProblems.NotUtf8(path);
            }

            return NormalForm.IsComposed(text)
                ? text
                : DrawProblems.NotComposed(path, text.Split('\n').First(line => !NormalForm.IsComposed(line)));
        }
        catch (DecoderFallbackException)
        {
            return DrawProblems.NotUtf8(path);
        }
    }
}
