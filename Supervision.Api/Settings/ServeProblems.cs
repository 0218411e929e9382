using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>What can keep the pages from opening.</summary>
internal static class ServeProblems
{
    public static Problem NotAnAddress(string url) =>
        new("serve.not-an-address", ProblemKind.Invalid,
            $"“{url}”不是网页地址。请写作 http://地址:端口 或者 https://地址:端口，地址写 IP、localhost 或者 *，例如：--public http://127.0.0.1:8090");

    public static Problem NotAPort(string url) =>
        new("serve.not-a-port", ProblemKind.Invalid, $"“{url}”的端口不对。端口是 1 到 65535 的数字，例如：--public http://127.0.0.1:8090");

    public static Problem WithPath(string url) =>
        new("serve.with-path", ProblemKind.Invalid, $"“{url}”在端口后面还有内容。网页地址只写到端口为止，例如：--public http://127.0.0.1:8090");

    public static Problem WithoutCertificate(string url) =>
        new("serve.without-certificate", ProblemKind.Invalid,
            $"{url} 要用证书。请用 --certificate 写明证书文件（PEM 或 PFX，PEM 的私钥另用 --key），或者设置环境变量 {ServerCertificate.FileVariable}。");

    public static Problem NoSecureAddress() =>
        new("serve.no-secure-address", ProblemKind.Invalid, "给了证书，但是没有以 https:// 开头的地址。请加上，例如：--public https://127.0.0.1:8443");

    public static Problem CertificateMissing(string file) =>
        new("serve.certificate-missing", ProblemKind.NotFound, $"找不到证书文件 {file}。请核对路径。");

    public static Problem CertificateNotAllowed(string file) =>
        new("serve.certificate-not-allowed", ProblemKind.Forbidden, $"没有读取证书文件 {file} 的权限。请检查文件的所有者和权限。");

    public static Problem CertificateUnreadable(string file) =>
        new("serve.certificate-unreadable", ProblemKind.Invalid,
            $"证书文件 {file} 读不出来：不是 PEM 或 PFX，或者密码不对，或者私钥与证书不是一对。密码写在环境变量 {ServerCertificate.PasswordVariable}。");

    public static Problem WithoutKey(string file) =>
        new("serve.certificate-without-key", ProblemKind.Invalid, $"证书文件 {file} 里没有私钥。请用 --key 写明私钥文件，或者换用带私钥的 PFX。");

    public static Problem AddressInUse(string url) =>
        new("serve.address-in-use", ProblemKind.Conflict, $"地址 {url} 已被另一个程序占用。请换一个端口，例如：--public http://127.0.0.1:8090");

    public static Problem AddressNotOpened(string url, string reason) =>
        new("serve.address-not-opened", ProblemKind.Conflict,
            $"地址 {url} 打不开：{reason}。1024 以下的端口要有管理员权限，IP 须是本机的。请换一个，例如：--public http://127.0.0.1:8090");

    public static Problem OneForBoth() =>
        new("serve.one-for-both", ProblemKind.Invalid,
            "--url 把公开页面和办公页面开在同一个地址，不能与 --public、--office 同用。请只写其中一种。");

    public static Problem NotThisMachine(string url) =>
        new("serve.not-this-machine", ProblemKind.Invalid,
            $"--url {url} 会把办公页面开给别的机器。--url 只用于本机（127.0.0.1、localhost）；给别人用时请分开写：--public 公众用的地址 --office 办公用的地址。");

    public static Problem SameAddress(string url) =>
        new("serve.same-address", ProblemKind.Invalid, $"公开页面和办公页面都写了 {url}。请各用一个地址或者端口，例如：--public http://127.0.0.1:8080 --office http://127.0.0.1:8081");

    public static Problem NotAProxy(string text) =>
        new("serve.not-a-proxy", ProblemKind.Invalid,
            $"“{text}”不是代理的地址。请写 IP 或者网段（网段的主机位为零），例如：--proxy 127.0.0.1 --proxy 10.1.2.0/24");

    public static Problem EverybodyAProxy(string text) =>
        new("serve.everybody-a-proxy", ProblemKind.Invalid,
            $"“{text}”包括所有地址，等于谁都可以冒充别人的地址。请只写自己的代理，例如：--proxy 127.0.0.1");

    public static Problem NotAnIdentityService(string text) =>
        new("serve.not-an-identity-service", ProblemKind.Invalid,
            $"{OpenIdClient.AuthorityVariable} 里的“{text}”不是统一身份认证的地址。请写以 https:// 开头的地址（只有本机的可以写 http://），例如：https://id.example.gov.cn");

    public static Problem NoIdentityClient() =>
        new("serve.no-identity-client", ProblemKind.Invalid,
            $"写了统一身份认证的地址，没有写本系统在那里登记的名称。请设置环境变量 {OpenIdClient.ClientVariable}。");

    public static Problem IdentitySecretUnreadable(string file) =>
        new("serve.identity-secret-unreadable", ProblemKind.NotFound,
            $"{OpenIdClient.SecretFileVariable} 里的文件 {file} 读不出来，或者是空的。请核对路径、权限和内容。");

    public static Problem NotAContact(string text) =>
        new("serve.not-a-contact", ProblemKind.Invalid,
            $"{SecurityContact.Variable} 里的“{text}”不是联系方式。请写电子邮箱，或者以 mailto:、tel:、https: 开头的地址，例如：security@example.gov.cn");
}
