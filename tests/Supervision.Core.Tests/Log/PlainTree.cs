using System.Security.Cryptography;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Tests.Log;

/// <summary>RFC 6962, section 2.1, word for word: recursive, over a list of entries, with no thought of speed.</summary>
internal static class PlainTree
{
    public static byte[] Root(byte[][] d) => d.Length switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. d[0]]),
        var n => SHA256.HashData([1, .. Root(d[..K(n)]), .. Root(d[K(n)..])]),
    };

    public static List<TreeHash> Path(int m, byte[][] d)
    {
        if (d.Length == 1)
        {
            return [];
        }

        var k = K(d.Length);
        return m < k ? [.. Path(m, d[..k]), new(Root(d[k..]))] : [.. Path(m - k, d[k..]), new(Root(d[..k]))];
    }

    public static List<TreeHash> Proof(int m, byte[][] d) => SubProof(m, d, true);

    private static List<TreeHash> SubProof(int m, byte[][] d, bool b)
    {
        if (m == d.Length)
        {
            return b ? [] : [new(Root(d))];
        }

        var k = K(d.Length);
        return m <= k ? [.. SubProof(m, d[..k], b), new(Root(d[k..]))] : [.. SubProof(m - k, d[k..], false), new(Root(d[..k]))];
    }

    // The largest power of two smaller than n.
    private static int K(int n)
    {
        var k = 1;

        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}
