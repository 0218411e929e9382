using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>普遍停产停业: a stop of a whole area or trade, with who approved it above the office (优化营商环境条例第59条第2款).</summary>
/// <param name="Extent">Which area or trade.</param>
/// <param name="Ground">Null where none was named, for which the rules refuse it.</param>
/// <param name="Document">Number of the approval.</param>
public sealed record GeneralStop(string Extent, GeneralStopGround? Ground, string Authority, string Document, DateOnly? ApprovedOn);

/// <summary>The only grounds on which an area or a trade may be stopped.</summary>
public enum GeneralStopGround { Lives, GraveAccident, NationalEvent }

public static class GeneralStopGrounds
{
    public static readonly Terms<GeneralStopGround> Terms = new(
        (GeneralStopGround.Lives, "危及生命安全"), (GeneralStopGround.GraveAccident, "重特大事故"), (GeneralStopGround.NationalEvent, "国家重大活动"));

    public static string Named(this GeneralStopGround ground) => Terms.Of(ground);
}
