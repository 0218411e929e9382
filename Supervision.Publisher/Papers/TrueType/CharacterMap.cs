using System.Buffers.Binary;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>The cmap table, formats 4 and 12: character to glyph.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, int> Read(byte[] file, int cmap)
    {
        var map = new Dictionary<int, int>();
        int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
        int U32(int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var record = cmap + 4 + (8 * i);
            var (platform, encoding, table) = (U16(record), U16(record + 2), cmap + U32(record + 4));

            if (platform == 0 || (platform == 3 && encoding is 1 or 10))
            {
                ReadTable(map, table, U16, U32);
            }
        }

        return map.Count > 0 ? map : throw new InvalidDataException("No Unicode character map.");
    }

    private static void ReadTable(Dictionary<int, int> map, int table, Func<int, int> u16, Func<int, int> u32)
    {
        if (u16(table) == 4)
        {
            ReadSegments(map, table, u16);
        }
        else if (u16(table) == 12)
        {
            for (var group = 0; group < u32(table + 12); group++)
            {
                var at = table + 16 + (12 * group);
                for (var code = u32(at); code <= u32(at + 4); code++)
                {
                    map[code] = u32(at + 8) + code - u32(at);
                }
            }
        }
    }

    private static void ReadSegments(Dictionary<int, int> map, int table, Func<int, int> u16)
    {
        var twice = u16(table + 6);

        for (var i = 0; i < twice; i += 2)
        {
            var (end, start) = (u16(table + 14 + i), u16(table + 16 + twice + i));
            var delta = u16(table + 16 + (2 * twice) + i);
            var place = table + 16 + (3 * twice) + i;
            var offset = u16(place);

            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : u16(place + offset + (2 * (code - start)));
                if (offset == 0 || glyph != 0)
                {
                    map[code] = (glyph + delta) & 0xFFFF;
                }
            }
        }
    }
}
