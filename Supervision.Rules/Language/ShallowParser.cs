using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Supervision.Rules.Language;

// Reads no deeper and no more than files of rules are: whoever builds a tree from deeper ones runs out of stack, and a name for a part
// makes one line into a million.
internal sealed class ShallowParser(string text) : IParser
{
    public const int LongestText = 8_000_000;

    private const int Deepest = 32;
    private const int MostEvents = 1_000_000;

    private readonly Parser _parser = new(new StringReader(text));
    private int _depth;
    private int _events;

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        if (!_parser.MoveNext())
        {
            return false;
        }

        _depth += Current!.NestingIncrease;
        _events++;

        if (Current is AnchorAlias)
        {
            throw new BeyondLimitsException(Current.Start, "不能用星号引用别处的内容，要把内容写全");
        }

        if (_depth > Deepest)
        {
            throw new BeyondLimitsException(Current.Start, $"一层套一层超过{Deepest}层");
        }

        return _events <= MostEvents ? true : throw new BeyondLimitsException(Current.Start, "内容太多，请分成几个文件");
    }
}
