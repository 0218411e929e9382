using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers.Protection;

namespace Supervision.IdentityProvider;

/// <summary>Changes the token of whoever is lied about, just before it is signed.</summary>
internal static class Lies
{
    private const string Other = "https://elsewhere.example/";

    public static void AddLies(this OpenIddictServerBuilder server) => server.AddEventHandler<GenerateTokenContext>(handler => handler
        .UseInlineHandler(token =>
        {
            Tell(token);
            return ValueTask.CompletedTask;
        })
        .SetOrder(GenerateIdentityModelToken.Descriptor.Order - 1));

    private static void Tell(GenerateTokenContext token)
    {
        if (token.TokenType is not TokenTypeIdentifiers.IdentityToken)
        {
            return;
        }

        switch (TestUser.OfSubject(token.Principal.FindFirst(Claims.Subject)?.Value)?.Lie)
        {
            case Lie.Issuer:
                token.SecurityTokenDescriptor.Issuer = Other;
                break;
            case Lie.Nonce:
                token.SecurityTokenDescriptor.Subject.RemoveClaim(token.SecurityTokenDescriptor.Subject.FindFirst(Claims.Nonce));
                token.SecurityTokenDescriptor.Subject.AddClaim(new(Claims.Nonce, "of-another-question"));
                break;
            case Lie.Audience:
                token.SecurityTokenDescriptor.Subject.RemoveClaim(token.SecurityTokenDescriptor.Subject.FindFirst(Claims.Audience));
                token.SecurityTokenDescriptor.Audiences.Clear();
                token.SecurityTokenDescriptor.Audience = "another-program";
                break;
        }
    }
}
