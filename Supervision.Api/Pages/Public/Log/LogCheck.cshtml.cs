using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Log;

namespace Supervision.Api.Pages.Public.Log;

public sealed class LogCheckModel(ProveConsistency prove) : PublicPage<ConsistencyProof>
{
    private const int FewestDigits = 8;

    [BindProperty(SupportsGet = true)]
    public string? Size { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Root { get; set; }

    /// <summary>Whether the reader's root is that of the log; null when none was given.</summary>
    public bool? Agrees => Digits.Length == 0 ? null : Found!.FirstRoot.ToString().StartsWith(Digits, StringComparison.Ordinal);

    private string Digits => string.Concat((Root ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Size))
        {
            return Page();
        }

        if (!long.TryParse(Size.Trim().TrimEnd('条'), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return Show(LogAsked.NotASize(Size));
        }

        return Digits.Length is > 0 and < FewestDigits || !Digits.All(char.IsAsciiHexDigit)
            ? Show(LogAsked.NotARoot(Root!))
            : Show(await prove.ReadAsync(size, null, cancel));
    }
}
