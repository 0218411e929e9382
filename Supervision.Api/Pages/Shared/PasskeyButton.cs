namespace Supervision.Api.Pages.Shared;

/// <summary>The button of a form that asks a device for its key, and the two hidden fields in which the answer is sent.</summary>
/// <param name="Act">What the device does: <c>create</c> keeps a key, <c>get</c> shows it.</param>
/// <param name="Question">Where to ask what the device is asked.</param>
public sealed record PasskeyButton(string Words, string Act, string Question)
{
    public string Credential { get; init; } = "credential";

    public string State { get; init; } = "state";

    /// <param name="page">The page that asks.</param>
    public static PasskeyButton ToKeep(string words, string page) => new(words, "create", Links.PasskeyQuestion(page));

    public static PasskeyButton ToShow(string words, string page) => new(words, "get", Links.PasskeyQuestion(page));
}
