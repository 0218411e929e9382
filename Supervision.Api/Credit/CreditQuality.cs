namespace Supervision.Api.Credit;

/// <summary>数据质量: of the rows of a file, how many came in time, whole and legible. A row that went back counts in all of them.</summary>
/// <param name="Late">Decided more than seven working days before.</param>
/// <param name="Undated">Whose day is not known, or lies in a year without a calendar.</param>
/// <param name="Incomplete">Where something that must be filled is not, by the table or by what another column says.</param>
/// <param name="Illegible">Where a character could not be read, or a word stands that says nothing.</param>
/// <param name="Doubtful">Amounts that look like yuan in a column of ten thousands; they are taken as written.</param>
public sealed record CreditQuality(int Rows, int Late, int Undated, int Incomplete, int Illegible, IReadOnlyList<string> Doubtful)
{
    public string Sentence =>
        $"数据质量：共{Rows}行，{Days}个工作日以内报送的{Rows - Late - Undated}行，迟报{Late}行，日期不清{Undated}行；不完整{Incomplete}行；不清晰{Illegible}行。";

    public const int Days = 7;
}
