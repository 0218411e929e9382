namespace Supervision.IdentityProvider;

/// <summary>A made-up person of the identity service. Whose name says so has shown a second factor there.</summary>
internal sealed record TestUser(string Name, string Password, string Subject, string? Method)
{
    private static readonly TestUser[] All =
    [
        new("known", "known-password", "subject-of-known", null),
        new("factor", "factor-password", "subject-of-factor", "otp"),
        new("stranger", "stranger-password", "subject-of-stranger", null),
    ];

    public static TestUser? Find(string? name, string? password) => All.FirstOrDefault(user => user.Name == name && user.Password == password);

    public static TestUser? Of(string? name) => All.FirstOrDefault(user => user.Name == name);
}
