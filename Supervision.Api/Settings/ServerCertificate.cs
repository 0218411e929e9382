using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Supervision.Core.Primitives;

namespace Supervision.Api.Settings;

/// <summary>网站证书: what the pages show under https, with its key and the certificates in between.</summary>
public sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Between)
{
    public const string FileVariable = "SUPERVISION_CERTIFICATE";
    public const string KeyVariable = "SUPERVISION_CERTIFICATE_KEY";
    public const string PasswordVariable = "SUPERVISION_CERTIFICATE_PASSWORD";

    /// <summary>Reads a PFX, or a PEM with its key in the same file or in one of its own.</summary>
    public static Result<ServerCertificate> Read(string file, string? keyFile, string? password)
    {
        try
        {
            var read = IsPem(file) ? OfPem(file, keyFile ?? file, password) : OfPfx(file, password);
            return read.Own.HasPrivateKey ? read : ServeProblems.WithoutKey(file);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return ServeProblems.CertificateMissing(keyFile is not null && File.Exists(file) ? keyFile : file);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            return ServeProblems.CertificateUnreadable(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ServeProblems.CertificateNotAllowed(file);
        }
    }

    private static bool IsPem(string file) => File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal);

    private static ServerCertificate OfPem(string file, string keyFile, string? password)
    {
        var between = new X509Certificate2Collection();
        between.ImportFromPemFile(file);
        var own = string.IsNullOrEmpty(password)
            ? X509Certificate2.CreateFromPemFile(file, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);
        return new(own, between);
    }

    private static ServerCertificate OfPfx(string file, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        var own = all.FirstOrDefault(one => one.HasPrivateKey) ?? all[0];
        return new(own, all);
    }
}
