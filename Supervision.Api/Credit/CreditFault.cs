namespace Supervision.Api.Credit;

/// <summary>退回的一格: what stands wrong in a row of a file of decisions.</summary>
/// <param name="Line">As a spreadsheet counts.</param>
public sealed record CreditFault(long Line, string Column, string Found, string Expected)
{
    private const int Shown = 40;

    public string Sentence
    {
        get
        {
            var found = Found.Length > Shown ? Found[..Shown] + "…" : Found;
            var written = found.Length == 0 ? "是空的" : $"写的是“{found}”";
            return $"第{Line}行，{Column}：{written}，应当是{Expected}。";
        }
    }
}
