using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Supervision.Rules.Language;

// Tells every dated row on which line it stands, so that an error found later can name it.
internal sealed class LineNodes(INodeDeserializer inner) : INodeDeserializer
{
    public bool Deserialize(
        IParser reader, Type expectedType, Func<IParser, Type, object?> nestedObjectDeserializer, out object? value, ObjectDeserializer rootDeserializer)
    {
        var line = (int)(reader.Current?.Start.Line ?? 0);

        if (!inner.Deserialize(reader, expectedType, nestedObjectDeserializer, out value, rootDeserializer))
        {
            return false;
        }

        if (value is Dated row)
        {
            row.Line = line;
        }

        return true;
    }
}
