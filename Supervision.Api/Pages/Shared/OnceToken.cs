using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Supervision.Api.Access;
using Supervision.Api.Pages.Office;
using Supervision.Api.Submissions;

namespace Supervision.Api.Pages.Shared;

/// <summary>
/// Gives every form that is posted a token of its own, by which it is known again when it comes twice, and the version of what its page shows.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceToken : TagHelper
{
    private const int Bytes = 16;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SubmissionId.Field}\" value=\"{token}\">");

        if (View is null)
        {
            return;
        }

        if (View.HttpContext.Items[FormSeen.Field] is ObjectVersion seen)
        {
            var carried = HtmlEncoder.Default.Encode(seen.ToString());
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{FormSeen.Field}\" value=\"{carried}\">");
        }

        // In which session the page was shown: another that signed in meanwhile does not send it.
        if (OfficeActor.SessionOf(View.HttpContext) is { } session)
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OfficeActor.ShownIn}\" value=\"{session.SessionId}\">");
        }
    }
}
