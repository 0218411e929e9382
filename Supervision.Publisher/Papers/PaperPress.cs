using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers;

/// <summary>The renderer that was built in.</summary>
public static class PaperPress
{
    public static IPaperRenderer Make(PaperFonts fonts) =>
#if QUESTPDF
        new QuestPdf.QuestPaperRenderer(fonts.FangSong ?? "AR PL SungtiL GB");
#else
        new PdfPaperRenderer(fonts);
#endif
}
