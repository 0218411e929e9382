namespace Supervision.Api.Registers;

/// <summary>Blanks round a cell: spaces and tabs, the full-width space and the hard space.</summary>
internal static class Blanks
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (Leading(cell) is > 0 and var count)
        {
            cell = cell[count..];
        }

        while (Trailing(cell) is > 0 and var count)
        {
            cell = cell[..^count];
        }

        return cell;
    }

    private static int Leading(ReadOnlySpan<byte> cell) => cell switch
    {
        [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => 1,
        [0xE3, 0x80, 0x80, ..] => 3,
        [0xC2, 0xA0, ..] => 2,
        _ => 0,
    };

    private static int Trailing(ReadOnlySpan<byte> cell) => cell switch
    {
        [.., (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'] => 1,
        [.., 0xE3, 0x80, 0x80] => 3,
        [.., 0xC2, 0xA0] => 2,
        _ => 0,
    };
}
