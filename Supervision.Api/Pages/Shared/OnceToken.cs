using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Supervision.Api.Pages.Office;
using Supervision.Api.Submissions;

namespace Supervision.Api.Pages.Shared;

/// <summary>Gives every form that is posted a token of its own, by which it is known again when it comes twice.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceToken : TagHelper
{
    private const int Bytes = 16;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SubmissionId.Field}\" value=\"{token}\">");

        // In which session the page was shown: another that signed in meanwhile does not send it.
        if (OfficeActor.SessionOf(ViewContext.HttpContext) is { } session)
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OfficeActor.ShownIn}\" value=\"{session.SessionId}\">");
        }
    }
}
