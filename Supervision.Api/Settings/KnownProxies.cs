using System.Net;
using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>已知代理: who may say for whom a request is passed on. What anybody else says of it is not believed.</summary>
public sealed record KnownProxies(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks)
{
    public const string Variable = "SUPERVISION_PROXIES";

    public static readonly KnownProxies None = new([], []);

    private static readonly char[] Between = [',', ' ', ';'];

    public bool Any => Addresses.Count + Networks.Count > 0;

    /// <summary>Reads addresses and networks; several may stand in one text.</summary>
    public static Result<KnownProxies> Read(IEnumerable<string> texts)
    {
        var addresses = new List<IPAddress>();
        var networks = new List<IPNetwork>();

        foreach (var text in texts.SelectMany(text => text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                addresses.Add(address);
            }
            else if (!IPNetwork.TryParse(text, out var network))
            {
                return ServeProblems.NotAProxy(text);
            }
            else if (network.PrefixLength == 0)
            {
                return ServeProblems.EverybodyAProxy(text);
            }
            else
            {
                networks.Add(network);
            }
        }

        return new KnownProxies(addresses, networks);
    }

    public override string ToString() =>
        string.Join('、', Addresses.Select(address => address.ToString()).Concat(Networks.Select(network => network.ToString())));
}
