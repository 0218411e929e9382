using System.Text.RegularExpressions;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 参与方的办理人: who holds the code of a party, by his name and the last four characters of his certificate or identity card, so that two
/// of one name are told apart and one person never stands for two parties. Named in the office's records only.
/// </summary>
public sealed partial record PartyPerson(string Name, string LastFour)
{
    public const int NameMaxLength = 80;

    /// <summary>The name, a blank, and the last four characters; null when it cannot be read so.</summary>
    public static PartyPerson? Read(string? typed)
    {
        var parts = Blanks().Split((typed ?? "").Trim());
        var (name, last) = (string.Join(' ', parts[..^1]), parts[^1].ToUpperInvariant());
        return name.Length is > 0 and <= NameMaxLength && Four().IsMatch(last) ? new(name, last) : null;
    }

    public override string ToString() => $"{Name} {LastFour}";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[0-9]{3}[0-9X]\z")]
    private static partial Regex Four();
}
