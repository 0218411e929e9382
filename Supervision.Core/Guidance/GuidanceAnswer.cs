namespace Supervision.Core.Guidance;

/// <summary>对象的答复: what the subject said, in its own words. Nobody sorts them into yes and no.</summary>
/// <param name="Speaker">Who said it.</param>
public sealed record GuidanceAnswer(DateOnly On, string Speaker, string Words)
{
    public const int MaxLength = 1000;
}
