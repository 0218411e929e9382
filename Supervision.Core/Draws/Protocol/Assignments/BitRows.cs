namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>A table of yes and no, whose rows can be joined and searched sixty-four at a time.</summary>
internal sealed class BitRows(int rows, int columns)
{
    private const int Bits = 64;

    private readonly ulong[] _words = new ulong[(long)rows * Width(columns)];
    private readonly int _width = Width(columns);

    public static int Width(int columns) => (columns + Bits - 1) / Bits;

    public ReadOnlySpan<ulong> Row(int row) => _words.AsSpan(row * _width, _width);

    public bool this[int row, int column]
    {
        get => (_words[(row * _width) + (column / Bits)] >> (column % Bits) & 1) != 0;
        set
        {
            ref var word = ref _words[(row * _width) + (column / Bits)];
            var bit = 1UL << (column % Bits);
            word = value ? word | bit : word & ~bit;
        }
    }
}
