using System.Globalization;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Benchmarks.Draws;

/// <summary>Frames of made-up credit codes with valid check characters, in a region that is not issued.</summary>
internal static class SampleFrame
{
    public const string Key = "00112233445566778899aabbccddeeff";

    public static Frame Of(int count) => Frame.Of(Codes(count).Select(code => (code, "S1")));

    public static IEnumerable<string> Codes(int count) => Enumerable.Range(0, count).Select(i =>
        CreditCode.Complete(string.Create(CultureInfo.InvariantCulture, $"91430399{i:000000000}")).ToString());
}
