using System.Text.Json;

namespace Supervision.Api.Submissions;

/// <summary>What an act said when it was done, and where the page went from there.</summary>
/// <param name="Said">Empty when it is not known any more.</param>
/// <param name="Next">Null for the page itself.</param>
public sealed record DoneBefore(string Said, string? Next)
{
    public string Words => Said.Length == 0 ? "已办理，没有再办一次。" : $"已办理，没有再办一次。上一次办理的结果：{Said}";

    public string Written() => JsonSerializer.Serialize(this);

    public static DoneBefore Read(string? written) =>
        written is null ? new("", null) : JsonSerializer.Deserialize<DoneBefore>(written)!;
}
