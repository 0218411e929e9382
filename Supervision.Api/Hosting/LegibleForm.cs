using System.Text;

namespace Supervision.Api.Hosting;

/// <summary>
/// The framework turns a whole form away when one field holds a NUL, and nobody learns which. Here the NUL becomes the sign for what cannot
/// be read, so that the form arrives and the field is refused by its name.
/// </summary>
internal sealed class LegibleForm(RequestDelegate next)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Nul = "%00";

    // U+FFFD, as it is sent.
    private const string Illegible = "%EF%BF%BD";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;

        if (HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) is true)
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var sent = await reader.ReadToEndAsync(context.RequestAborted);
            var legible = sent.Replace(Nul, Illegible, StringComparison.Ordinal).Replace("\0", Illegible, StringComparison.Ordinal);
            request.Body = new MemoryStream(Encoding.Latin1.GetBytes(legible));
        }

        await next(context);
    }
}
