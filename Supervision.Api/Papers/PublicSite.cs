using Supervision.Api.Settings;

namespace Supervision.Api.Papers;

/// <summary>公开网站的地址: where the public pages of this installation are, as papers and sheets print it.</summary>
public sealed class PublicSite(ApiSettings settings)
{
    /// <summary>Without a stroke at its end; empty where nobody can know it, because the pages listen everywhere and no public address is set.</summary>
    public string Address { get; } = (settings.PublicAddress ?? Listening(settings.Doors)).TrimEnd('/');

    /// <summary>The page on which anybody can ask after a paper; empty without an address.</summary>
    public string CheckPage(string number) => Address.Length == 0 ? "" : $"{Address}/paper/{Uri.EscapeDataString(number)}";

    // A command opens no pages; serve opens them there unless it is told otherwise.
    private static string Listening(IReadOnlyList<DoorAddress> doors)
    {
        var open = doors.Where(door => door.Door is not Door.Office).Select(door => door.Url);
        return doors.Count == 0 ? ApiSettings.DefaultUrl : open.FirstOrDefault(IsOneMachine) ?? "";
    }

    private static bool IsOneMachine(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is not ("0.0.0.0" or "[::]" or "*" or "+");
}
