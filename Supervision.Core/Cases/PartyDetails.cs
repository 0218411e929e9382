namespace Supervision.Core.Cases;

/// <summary>当事人情况: what a decision must say of the party and the register of subjects does not hold.</summary>
/// <param name="Address">住所, where the register has none.</param>
/// <param name="Representative">法定代表人、负责人或者经营者.</param>
/// <param name="Identity">身份证件号码 of the operator of a 个体工商户.</param>
public sealed record PartyDetails(string? Address, string? Representative, string? Identity)
{
    /// <summary>The same as it may stand in the record of acts: the number with its middle hidden.</summary>
    public PartyDetails Masked() => this with { Identity = Hidden(Identity) };

    private static string? Hidden(string? number)
    {
        if (number is null)
        {
            return null;
        }

        return number.Length > 5 ? $"{number[..3]}***{number[^2..]}" : "***";
    }
}
