using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary>What can keep the pages from opening.</summary>
internal static class ServeProblems
{
    public static Problem AddressInUse(string url) =>
        new("serve.address-in-use", ProblemKind.Conflict,
            $"地址 {url} 已被另一个程序占用，或者不能使用。请用 --url 换一个，例如：--url http://127.0.0.1:8090");
}
