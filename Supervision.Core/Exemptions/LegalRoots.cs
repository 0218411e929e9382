namespace Supervision.Core.Exemptions;

/// <summary>法律依据: how the roots that lists, answers and decisions speak of are written.</summary>
public static class LegalRoots
{
    /// <summary>行政处罚法第三十三条第一款前段: slight, put right in time, without harm.</summary>
    public const string Slight = "33(1)a";

    /// <summary>行政处罚法第三十三条第一款后段: the first time, with minor harm, put right in time.</summary>
    public const string First = "33(1)b";

    /// <summary>行政处罚法第三十三条第二款: no fault.</summary>
    public const string NoFault = "33(2)";

    /// <summary>行政处罚法第五条第二款: in proportion to the act.</summary>
    public const string Proportion = "5(2)";

    /// <summary>特别法律: another law grants it by itself.</summary>
    public const string Special = "special";
}
