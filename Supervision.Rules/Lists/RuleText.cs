using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Lists;

/// <summary>规则文本: one text, and the name by which errors call it.</summary>
public sealed record RuleText(string Name, string Text)
{
    /// <summary>Digest of the text. Never kept: a copy with another text would keep it as well.</summary>
    public string Sum => Digest.Of(Encoding.UTF8.GetBytes(Text));

    public static RuleText Of(string file, string root) =>
        new("rules/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
}
