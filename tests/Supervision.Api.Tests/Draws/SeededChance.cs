using System.Security.Cryptography;

namespace Supervision.Api.Tests.Draws;

/// <summary>Chance that comes out the same every time, so that a test of statistics says the same every time.</summary>
internal sealed class SeededChance(int seed) : RandomNumberGenerator
{
    private readonly Random _random = new(seed);

    public override void GetBytes(byte[] data) => _random.NextBytes(data);
}
