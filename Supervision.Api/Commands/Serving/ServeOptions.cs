using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands.Serving;

/// <summary>What <c>serve</c> may be told, and what follows from it and from the environment.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string[]> _public = new("--public")
    {
        Description = $"公开页面的地址，可以写多个；这里没有办公页面。什么地址都不写时是 {ApiSettings.DefaultUrl}",
        HelpName = "地址",
    };

    private readonly Option<string[]> _office = new("--office")
    {
        Description = $"办公页面的地址，可以写多个；要登录才能办理，演示库的只应答本机。什么地址都不写时是 {ApiSettings.DefaultOfficeUrl}",
        HelpName = "地址",
    };

    private readonly Option<string[]> _url = new("--url")
    {
        Description = "公开页面和办公页面开在同一个本机地址，只供试用，前面不要放代理",
        HelpName = "地址",
    };

    private readonly Option<string[]> _proxy = new("--proxy")
    {
        Description = $"前面的代理的 IP 或网段，可以写多个，也可以写在环境变量 {KnownProxies.Variable}；只有它转来的访客地址才算数",
        HelpName = "地址",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = $"https:// 地址用的证书，PEM 或 PFX；也可以写在环境变量 {ServerCertificate.FileVariable}，密码写在 {ServerCertificate.PasswordVariable}",
        HelpName = "文件",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"PEM 证书的私钥，不在证书文件里时写；也可以写在环境变量 {ServerCertificate.KeyVariable}",
        HelpName = "文件",
    };

    public Option[] All => [_public, _office, _url, _proxy, _certificate, _key];

    public Result<ListenOn> Read(ParseResult parsed)
    {
        if (!Doors(parsed).Succeeded(out var doors, out var problem)
            || !ListenOn.Check(doors, () => Certificate(parsed)).Succeeded(out var listen, out problem)
            || !KnownProxies.Read([.. Given(parsed, _proxy), Set(KnownProxies.Variable) ?? ""]).Succeeded(out var proxies, out problem))
        {
            return problem;
        }

        if (parsed.GetValue(_certificate) is not null && listen.Certificate is null)
        {
            return ServeProblems.NoSecureAddress();
        }

        listen = listen with { Proxies = proxies };

        if (OpenIdClient.Read(Set) is { } named)
        {
            if (!named.Succeeded(out var service, out problem))
            {
                return problem;
            }

            listen = listen with { IdentityService = service };
        }

        return Set(SecurityContact.Variable) is { } contact
            ? SecurityContact.Read(contact).Match<Result<ListenOn>>(read => listen with { Contact = read }, wrong => wrong)
            : listen;
    }

    private Result<List<DoorAddress>> Doors(ParseResult parsed)
    {
        List<DoorAddress> apart =
        [
            .. Given(parsed, _public).Select(url => new DoorAddress(Door.Public, url)),
            .. Given(parsed, _office).Select(url => new DoorAddress(Door.Office, url)),
        ];
        List<DoorAddress> both = [.. Given(parsed, _url).Select(url => new DoorAddress(Door.Both, url))];

        if (apart.Count > 0 && both.Count > 0)
        {
            return ServeProblems.OneForBoth();
        }

        if (apart.Count + both.Count > 0)
        {
            return apart.Count > 0 ? apart : both;
        }

        return new List<DoorAddress> { new(Door.Public, ApiSettings.DefaultUrl), new(Door.Office, ApiSettings.DefaultOfficeUrl) };
    }

    private Result<ServerCertificate>? Certificate(ParseResult parsed)
    {
        var file = parsed.GetValue(_certificate) ?? Set(ServerCertificate.FileVariable);
        var key = parsed.GetValue(_key) ?? Set(ServerCertificate.KeyVariable);
        return file is null ? null : ServerCertificate.Read(file, key, Set(ServerCertificate.PasswordVariable));
    }

    private static string[] Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;
}
