using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Rules.Vocabulary;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>Walks the table of facts: whatever has a line there is asked on the page by its words, kept as it was typed in, and filled in the next time.</summary>
public sealed class CaseFactsPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;
    private string _breach = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await _visitor.ActAsync(_site.City.Handler);
        _breach = (await _site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_fact_of_the_table_is_asked_kept_and_filled_in_again()
    {
        await WhatCannotBeReadIsSaidAtItsFieldAsync();
        var form = Form(await _site.ReadAsync(_breach), "Propose");

        foreach (var fact in FactTable.Asked)
        {
            Assert.Equal(fact.Title, form.QuerySelector($"label[for='{Field(form, fact).Id}']")!.TextContent);
            Fill(Field(form, fact), Sample(fact));
        }

        await _site.SendAsync(form, _breach);
        await using var db = database.NewContext();
        var made = await db.Cases.SingleAsync();
        var act = made.Question.Acts[0];
        Assert.All(FactTable.Asked, fact => Assert.Equal((fact.Name, Sample(fact)), (fact.Name, fact.Of(act))));

        var again = Form(await _site.ReadAsync(Links.OfficeCase(made.Number)), "Again");
        Assert.All(FactTable.Asked, fact => Assert.Equal((fact.Name, Sample(fact)), (fact.Name, Value(Field(again, fact)))));
    }

    private async Task WhatCannotBeReadIsSaidAtItsFieldAsync()
    {
        foreach (var fact in FactTable.Asked.Where(fact => fact is NumberFact or DateFact))
        {
            var form = Form(await _site.ReadAsync(_breach), "Propose");
            Fill(Field(form, fact), "-1");
            var refused = await _site.SendAsync(form, _breach);
            var field = Field(Form(refused, "Propose"), fact);

            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Contains("看不懂“-1”", refused.GetElementById(field.Id + "-error")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string handler) =>
        (IHtmlFormElement)page.QuerySelector($"main form[action$='handler={handler}']")!;

    private static IElement Field(IParentNode form, Fact fact) => form.QuerySelector($"[name='form.Facts[{fact.Name}]']")!;

    private static void Fill(IElement field, string value)
    {
        if (field is IHtmlSelectElement select)
        {
            Assert.Contains(value, select.Options.Select(option => option.Value));
            select.Value = value;
        }
        else
        {
            ((IHtmlInputElement)field).Value = value;
        }
    }

    private static string? Value(IElement field) => field is IHtmlSelectElement select ? select.Value : ((IHtmlInputElement)field).Value;

    private static string Sample(Fact fact) => fact switch
    {
        YesNoFact => YesNoText.Yes,
        ChoiceFact choice => choice.Choices[^1].Word,
        DateFact => "2026-10-20",
        _ => "0.5",
    };
}
