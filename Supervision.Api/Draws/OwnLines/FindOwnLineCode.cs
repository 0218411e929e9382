using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>Finds the standing code of a target that fits what was typed. One that was never issued takes as long.</summary>
public sealed class FindOwnLineCode(SupervisionDb db)
{
    private static readonly byte[] NoSalt = new byte[SpokenCode.SaltLength];
    private static readonly byte[] NoHash = [];

    /// <summary>Whether a target as it was typed can be looked for at all.</summary>
    public static bool CanBeAsked(string target) => target.Trim().Length <= SubjectKey.MaxLength && StorableText.Is(target);

    /// <summary>Held to the end of the transaction, so that of two first readings at once the second is a reading again.</summary>
    public async Task<OwnLineCode?> ReadAsync(AttemptId attempt, string target, string typed, CancellationToken cancel)
    {
        var asked = CreditCode.TryParse(target, out var creditCode) ? creditCode.ToString() : target.Trim();
        var code = SpokenCode.Read(typed, OwnLineCode.Length) ?? "";
        var found = (await db.OwnLineCodes.FromSql(
            $"select * from own_line_codes where attempt = {attempt.Value} and target = {asked} and revoked is null for update")
            .ToListAsync(cancel)).SingleOrDefault();

        return (found?.Fits(code) ?? SpokenCode.Fits(code, NoSalt, NoHash)) ? found : null;
    }
}
