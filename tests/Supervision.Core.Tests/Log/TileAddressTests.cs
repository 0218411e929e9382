using Supervision.Core.Log.Tree;

namespace Supervision.Core.Tests.Log;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 5, 112, "tile/0/005.p/112")]
    [InlineData(1, 1234067, 256, "tile/1/x001/x234/067")]
    [InlineData(TileAddress.Entries, 1000, 1, "tile/entries/x001/000.p/1")]
    public void A_tile_has_one_name(int level, long number, int width, string path)
    {
        var address = new TileAddress(level, number, width);

        Assert.Equal(path, address.Path);
        Assert.True(TileAddress.TryParse(path, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData("tile/0/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/067")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/entries/+00")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/x001/x001/x001/x001/x001/x001/001")]
    public void Another_spelling_is_no_tile(string path) => Assert.False(TileAddress.TryParse(path, out _));

    /// <summary>The example of the specification.</summary>
    [Fact]
    public void A_tree_of_70_000_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TileAddress.AllOf(70_000).ToList();

        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, IsFull: true }));
        Assert.Equal([112], tiles.Where(tile => tile is { Level: 0, IsFull: false }).Select(tile => tile.Width));
        Assert.Equal([256, 17], tiles.Where(tile => tile.Level == 1).Select(tile => tile.Width));
        Assert.Equal([1], tiles.Where(tile => tile.Level == 2).Select(tile => tile.Width));
        Assert.Equal(274, tiles.Count(tile => tile.Level == TileAddress.Entries));
        Assert.DoesNotContain(tiles, tile => tile.Level > 2);
    }

    [Fact]
    public void A_tree_of_256_has_a_full_tile_and_one_above_of_width_one() => Assert.Equal(
        ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"], TileAddress.AllOf(256).Select(tile => tile.Path));
}
