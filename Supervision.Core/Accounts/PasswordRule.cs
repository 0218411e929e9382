using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>密码要求: long rather than contrived, and not the name of its holder.</summary>
public static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int FewestDifferent = 6;

    public static Problem? WhyNot(string? password, string loginName, string personName)
    {
        if (password is null || password.Length < Shortest)
        {
            return AccountProblems.PasswordTooShort();
        }

        if (password.Length > Longest)
        {
            return AccountProblems.PasswordTooLong();
        }

        if (password.Distinct().Count() < FewestDifferent)
        {
            return AccountProblems.PasswordTooPlain();
        }

        var tellsName = Contains(password, loginName) || Contains(password, personName);
        return tellsName ? AccountProblems.PasswordTellsName() : null;
    }

    private static bool Contains(string password, string name) =>
        name.Length >= 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
