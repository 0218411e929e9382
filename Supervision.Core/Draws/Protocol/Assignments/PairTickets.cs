using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Hashing;
using Supervision.Core.Draws.Protocol.Selections;

namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>The tickets of people for one target, eight at a time, to order them by.</summary>
internal sealed class PairTickets
{
    private readonly byte[][] _people;
    private readonly Sha256Batch _batch;
    private readonly byte[] _hashes = new byte[Sha256Batch.Texts * Sha256Lanes.HashLength];
    private readonly List<Ticket> _tickets = [];

    public PairTickets(string inspectorSeed, IReadOnlyList<string> targets, IReadOnlyList<string> people)
    {
        _people = [.. people.Select(person => DrawText.Utf8.GetBytes($":{person}"))];
        var longest = targets.Select(DrawText.Utf8.GetByteCount).DefaultIfEmpty().Max() + _people.Select(person => person.Length).DefaultIfEmpty().Max();
        _batch = new(DrawText.Utf8.GetBytes($"{inspectorSeed}:"), inspectorSeed.Length + 1 + longest);
    }

    /// <summary>Puts people, named by their place in the list, in the order of their tickets for the target.</summary>
    public void Sort(string target, List<int> people)
    {
        _tickets.Clear();
        var bytes = DrawText.Utf8.GetBytes(target);

        for (var from = 0; from < people.Count; from += Sha256Batch.Texts)
        {
            Add(bytes, people, from, Math.Min(Sha256Batch.Texts, people.Count - from));
        }

        _tickets.Sort();

        for (var i = 0; i < people.Count; i++)
        {
            people[i] = _tickets[i].Index;
        }
    }

    private void Add(byte[] target, List<int> people, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (place, person) = (i, _people[people[from + i]]);
            target.CopyTo(_batch.Place(place));
            person.CopyTo(_batch.Place(place)[target.Length..]);
            _batch.End(place, target.Length + person.Length);
        }

        _batch.Hash(_hashes);

        for (var i = 0; i < count; i++)
        {
            _tickets.Add(Ticket.Of(_hashes.AsSpan(i * Sha256Lanes.HashLength, Sha256Lanes.HashLength), people[from + i]));
        }
    }
}
