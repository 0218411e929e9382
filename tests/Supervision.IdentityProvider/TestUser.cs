namespace Supervision.IdentityProvider;

/// <summary>A made-up person of the identity service. Whose name says so has shown a second factor there.</summary>
internal sealed record TestUser(string Name, string? Method)
{
    private static readonly TestUser[] All =
    [
        new("known", null),
        new("factor", "otp"),
        new("stranger", null),
        new("remembered", "otp") { Lie = Lie.Remembered },
        new("issuer", null) { Lie = Lie.Issuer },
        new("nonce", null) { Lie = Lie.Nonce },
        new("audience", null) { Lie = Lie.Audience },
    ];

    public string Password => Name + "-password";

    public string Subject => "subject-of-" + Name;

    public Lie Lie { get; init; }

    public static TestUser? Find(string? name, string? password) => All.FirstOrDefault(user => user.Name == name && user.Password == password);

    public static TestUser? Of(string? name) => All.FirstOrDefault(user => user.Name == name);

    public static TestUser? OfSubject(string? subject) => All.FirstOrDefault(user => user.Subject == subject);
}
