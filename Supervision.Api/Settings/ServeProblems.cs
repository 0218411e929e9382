using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>What can keep the pages from opening.</summary>
internal static class ServeProblems
{
    public static Problem NotAnAddress(string url) =>
        new("serve.not-an-address", ProblemKind.Invalid,
            $"“{url}”不是网页地址。请写作 http://地址:端口 或者 https://地址:端口，地址写 IP、localhost 或者 *，例如：--url http://127.0.0.1:8090");

    public static Problem NotAPort(string url) =>
        new("serve.not-a-port", ProblemKind.Invalid, $"“{url}”的端口不对。端口是 1 到 65535 的数字，例如：--url http://127.0.0.1:8090");

    public static Problem WithPath(string url) =>
        new("serve.with-path", ProblemKind.Invalid, $"“{url}”在端口后面还有内容。网页地址只写到端口为止，例如：--url http://127.0.0.1:8090");

    public static Problem WithoutCertificate(string url) =>
        new("serve.without-certificate", ProblemKind.Invalid,
            $"{url} 要用证书。请用 --certificate 写明证书文件（PEM 或 PFX，PEM 的私钥另用 --key），或者设置环境变量 {ServerCertificate.FileVariable}。");

    public static Problem NoSecureAddress() =>
        new("serve.no-secure-address", ProblemKind.Invalid, "给了证书，但是没有以 https:// 开头的地址。请加上，例如：--url https://127.0.0.1:8443");

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
        new("serve.address-in-use", ProblemKind.Conflict, $"地址 {url} 已被另一个程序占用。请用 --url 换一个端口，例如：--url http://127.0.0.1:8090");

    public static Problem AddressNotOpened(string url, string reason) =>
        new("serve.address-not-opened", ProblemKind.Conflict,
            $"地址 {url} 打不开：{reason}。1024 以下的端口要有管理员权限，IP 须是本机的。请用 --url 换一个，例如：--url http://127.0.0.1:8090");
}
