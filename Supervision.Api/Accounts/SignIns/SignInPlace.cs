namespace Supervision.Api.Accounts.SignIns;

/// <summary>From where somebody signs in.</summary>
/// <param name="Address">Of the client, as far as it is known.</param>
public sealed record SignInPlace(string Address, bool IsCommandLine)
{
    public static SignInPlace CommandLine { get; } = new("命令行", true);

    public static SignInPlace Of(HttpContext context) => new(context.Connection.RemoteIpAddress?.ToString() ?? "", false);
}
