namespace Supervision.Core.Primitives;

/// <summary>可以保存的文字: text without a NUL and without half of a pair of surrogates. PostgreSQL and UTF-8 know no other.</summary>
public static class StorableText
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
