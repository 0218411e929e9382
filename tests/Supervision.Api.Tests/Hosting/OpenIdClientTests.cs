using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Hosting;

/// <summary>An office names its identity service by variables; what is written wrong is told before the doors open.</summary>
public sealed class OpenIdClientTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Nothing_named_is_no_service() => Assert.Null(OpenIdClient.Read(_ => null));

    [Fact]
    public void A_service_is_named_with_its_client_its_secret_and_what_counts_as_a_second_factor()
    {
        File.WriteAllText(_file, "of-the-test\n");

        var service = Read(
            (OpenIdClient.AuthorityVariable, "https://sso.example.gov.cn/realms/office"), (OpenIdClient.ClientVariable, "supervision"),
            (OpenIdClient.SecretFileVariable, _file), (OpenIdClient.SecondFactorVariable, "otp, mfa")).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

        Assert.Equal("of-the-test", service.Secret);
        Assert.Equal("sub", service.SubjectClaim);
        Assert.Equal(["otp", "mfa"], service.SecondFactors);
    }

    [Theory]
    [InlineData("http://sso.example.gov.cn", "serve.not-an-identity-service")]
    [InlineData("sso.example.gov.cn", "serve.not-an-identity-service")]
    [InlineData("http://localhost:5000", null)]
    [InlineData("https://sso.example.gov.cn", null)]
    public void Who_one_is_travels_sealed_unless_it_stays_on_the_machine(string authority, string? code) =>
        Assert.Equal(code, CodeOf(Read((OpenIdClient.AuthorityVariable, authority), (OpenIdClient.ClientVariable, "supervision"))));

    [Fact]
    public void Half_a_service_is_none()
    {
        (string, string) authority = (OpenIdClient.AuthorityVariable, "https://sso.example.gov.cn");
        (string, string) client = (OpenIdClient.ClientVariable, "supervision");

        Assert.Equal("serve.no-identity-client", CodeOf(Read(authority)));
        Assert.Equal("serve.identity-secret-unreadable", CodeOf(Read(authority, client, (OpenIdClient.SecretFileVariable, _file + ".not-there"))));
        Assert.Equal("serve.identity-secret-unreadable", CodeOf(Read(authority, client, (OpenIdClient.SecretFileVariable, _file))));
    }

    public void Dispose() => File.Delete(_file);

    private static Result<OpenIdClient> Read(params (string Name, string Value)[] set) =>
        OpenIdClient.Read(name => set.FirstOrDefault(pair => pair.Name == name).Value)!;

    private static string? CodeOf(Result<OpenIdClient> read) => read.Match<string?>(_ => null, problem => problem.Code);
}
