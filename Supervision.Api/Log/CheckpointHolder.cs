using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>外部保存方: who keeps our checkpoints where we cannot reach them, so that no single administrator can rewrite history.</summary>
/// <param name="Place">A folder, or the address of a witness (C2SP tlog-witness).</param>
/// <param name="Key">The witness's; null for a folder.</param>
public sealed record CheckpointHolder(string Name, string Place, WitnessKey? Key)
{
    /// <summary>One holder a line: <c>folder 名称 目录</c> or <c>witness 名称 网址 公钥</c>. Empty lines and those that begin with # say nothing.</summary>
    public static Result<IReadOnlyList<CheckpointHolder>> Read(string file)
    {
        var holders = new List<CheckpointHolder>();
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];

        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Trim();

            if (text.Length == 0 || text.StartsWith('#'))
            {
                continue;
            }

            var holder = Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

            if (holder is null || holders.Exists(known => known.Name == holder.Name))
            {
                return HolderProblems.BadLine(file, i + 1);
            }

            holders.Add(holder);
        }

        return holders;
    }

    private static CheckpointHolder? Parse(string[] words) => words switch
    {
        ["folder", var name, var folder] => new(name, folder, null),
        ["witness", var name, var address, var key] when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" =>
            WitnessKey.Parse(key).Match<CheckpointHolder?>(read => new(name, address.TrimEnd('/'), read), _ => null),
        _ => null,
    };
}
