namespace Supervision.Core.Registers.Items;

/// <summary>检查依据: one article that allows the check.</summary>
/// <param name="Title">Without 《》.</param>
/// <param name="Article">As written in the text, 第一百一十条; it may carry the mark 待核 where nobody has looked it up yet.</param>
/// <param name="Version">The edition, as in 2021修正.</param>
public sealed record LegalBasis(BasisLevel Level, string Title, string Article, string Version)
{
    public const int TitleMaxLength = 100;

    /// <summary>Whether this basis can carry an item alone.</summary>
    public bool Suffices => Level is not BasisLevel.NormativeDocument;

    /// <summary>As a paper prints it: without the article where nobody has looked it up yet.</summary>
    public string Printed => IsConfirmed ? ToString() : (this with { Article = "" }).ToString();

    private bool IsConfirmed => !Article.Contains("待核", StringComparison.Ordinal);

    public override string ToString() => $"《{Title}》{(Version is "" ? "" : $"（{Version}）")}{Article}";
}
