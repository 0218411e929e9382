using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Supervision.Api.Access;
using Supervision.Api.Pages.Office;
using Supervision.Api.Submissions;
using Supervision.Core.Accounts;

namespace Supervision.Api.Pages.Shared;

/// <summary>
/// Gives every form that is posted a token of its own, by which it is known again when it comes twice, the version of what its page shows, and where
/// it is asked once more who sends it, the fields for that.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceToken(IHtmlHelper html) : TagHelper
{
    private const int Bytes = 16;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
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
            await ConfirmAsync(View, session, output);
        }
    }

    // Where the act was refused for want of it, the form that was sent asks once more who it is.
    private async Task ConfirmAsync(ViewContext view, OfficeSession session, TagHelperOutput output)
    {
        if (session.Way is SignInWay.Sample)
        {
            return;
        }

        var form = Confirmation.NextForm(view.HttpContext);
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Confirmation.Form}\" value=\"{form}\">");

        if (Confirmation.IsAskedIn(view.HttpContext, form))
        {
            ((IViewContextAware)html).Contextualize(view);
            output.PreContent.AppendHtml(await html.PartialAsync("_Confirm"));
        }
    }
}
