namespace Supervision.Api.Hosting;

/// <summary>终端: where somebody sits who can be asked. A password that is typed there is not shown.</summary>
/// <param name="IsThere">False where input comes from a file or another program.</param>
/// <param name="Ask">The question, and whether the answer is hidden.</param>
public sealed record Terminal(bool IsThere, Func<string, bool, string> Ask)
{
    /// <summary>Where the token of its session is kept.</summary>
    public string SessionPlace { get; init; } = SessionFile.UsualPlace;

    public static Terminal OfConsole() => new(!Console.IsInputRedirected, AskOnConsole);

    private static string AskOnConsole(string question, bool isHidden)
    {
        Console.Error.Write(question);
        return isHidden ? ReadHidden() : Console.ReadLine() ?? "";
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();

        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
