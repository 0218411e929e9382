namespace Supervision.Api.Demo.City;

/// <summary>Names put together from syllables, each given once, each with the mark at its end.</summary>
internal sealed class SampleNames(CityWords words, Lots lots)
{
    private readonly HashSet<string> _given = [];

    public string OfFirm(Place place, Trade trade)
    {
        var form = words.Forms[trade.Kind].Replace("{place}", place.Label, StringComparison.Ordinal);
        return Once(name => form.Replace("{name}", name, StringComparison.Ordinal).Replace("{trade}", lots.Of(trade.Endings), StringComparison.Ordinal));
    }

    public string OfThing(IReadOnlyList<string> endings) => Once(name => name + lots.Of(endings));

    public string OfPerson() => lots.Of(words.Surnames) + lots.Of(words.GivenNames);

    private string Once(Func<string, string> whole)
    {
        for (var attempt = 0; ; attempt++)
        {
            // After some attempts two syllables are not enough any more.
            var name = lots.Of(words.FirstSyllables) + (attempt > 4 ? lots.Of(words.FirstSyllables) : "") + lots.Of(words.SecondSyllables);

            if (whole(name) + words.Mark is var full && _given.Add(full))
            {
                return full;
            }
        }
    }
}
