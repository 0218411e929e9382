using System.Globalization;

namespace Supervision.Api.Access;

/// <summary>版本: by which the gate knows whether somebody has seen what stands there, and how a person calls it.</summary>
/// <param name="Kind">Of what it is the version; a form is never held against a thing of another kind.</param>
/// <param name="Mark">Changes with every change.</param>
/// <param name="Told">In words: how far the thing has come.</param>
public sealed record ObjectVersion(string Kind, string Mark, string Told)
{
    private const char Between = '~';
    private const int ToldMaxLength = 40;

    public static ObjectVersion OfRow(string kind, uint row, string told) => new(kind, row.ToString(CultureInfo.InvariantCulture), told);

    public bool IsOlderThan(ObjectVersion now) => Kind == now.Kind && Mark != now.Mark;

    /// <summary>As a form carries it.</summary>
    public override string ToString() => string.Join(Between, Kind, Mark, Told);

    /// <summary>What a form carried back; null where it carried nothing.</summary>
    public static ObjectVersion? Parse(string? text)
    {
        if (text?.Split(Between, 3) is not [var kind, var mark, var told])
        {
            return null;
        }

        var words = told.ReplaceLineEndings("");
        return new(kind, mark, words.Length > ToldMaxLength ? words[..ToldMaxLength] : words);
    }
}
