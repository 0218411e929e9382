using Microsoft.Playwright;
using Supervision.Api.Tests.Flow;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>The program, the city in it, and people at their own browsers, for a class whose tests are acts of one walk.</summary>
public sealed class WalkStage : IAsyncLifetime
{
    private readonly OfficeSite _site = new();
    private readonly Dictionary<string, IPage> _pages = [];

    public Browser Browser { get; } = new();

    public string Address => _site.Address;

    /// <summary>What people wrote down on the way and need again.</summary>
    public IList<string> WrittenDown { get; } = [];

    internal SmallCity City => _site.City;

    /// <summary>The page of this person, the same in every act; the office pages need no script.</summary>
    public async Task<IPage> PageOfAsync(string person)
    {
        if (!_pages.TryGetValue(person, out var page))
        {
            page = await Browser.OpenAsync(Address, script: false);
            _pages[person] = page;
        }

        return page;
    }

    /// <summary>A page that was opened in an act before.</summary>
    public IPage PageKeptAs(string person) => _pages[person];

    public void Keep(string person, IPage page) => _pages[person] = page;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await Browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await _site.DisposeAsync();
    }
}
