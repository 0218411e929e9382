using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Submissions;

namespace Supervision.Api.Pages;

/// <summary>A page whose forms act: it knows who sends them, what the last one did, and how to say so again.</summary>
internal interface IOncePage
{
    /// <summary>Who sends the form; a form of another is another form.</summary>
    string Sender { get; }

    /// <summary>What the act of this request said; null when nothing was done.</summary>
    DoneBefore? Done { get; }

    Task<IActionResult> TellAgainAsync(DoneBefore done, CancellationToken cancel);
}
