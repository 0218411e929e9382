using System.Security.Cryptography;
using System.Text;
using Supervision.Api.Settings;

namespace Supervision.Api.Accounts;

/// <summary>
/// Makes of an ID number what is kept of it: a hash under a key that lies in a file outside the database, made when it is first needed. Without
/// the key nobody can try out numbers on a copy of the database.
/// </summary>
public sealed class IdentityKey(ApiSettings settings)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Length = 32;

    private readonly Lock _gate = new();

    private string Folder => Path.Combine(settings.KeysFolder, "accounts");

    private string KeyFile => Path.Combine(Folder, "identity.key");

    public byte[] HashOf(string identityNumber) => HMACSHA256.HashData(Open(), Encoding.ASCII.GetBytes(identityNumber));

    private byte[] Open()
    {
        lock (_gate)
        {
            if (!File.Exists(KeyFile))
            {
                Make();
            }

            return Convert.FromHexString(File.ReadAllText(KeyFile).Trim());
        }
    }

    // Whole before it has its name; of two that begin together the first one's stays.
    private void Make()
    {
        Directory.CreateDirectory(Folder);
        var half = KeyFile + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(half, options))
        {
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));
        }

        try
        {
            File.Move(half, KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            File.Delete(half);
        }
    }
}
