using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Publisher.Hosting;

namespace Supervision.Publisher.Tests.Deliveries;

public sealed class ReceiverTests
{
    [Theory]
    [InlineData("supervision")]
    [InlineData("supervision_test")]
    public async Task The_sample_receiver_answers_for_no_database_that_is_not_a_demonstration(string database)
    {
        await using var city = await PublishedCity.MakeAsync(1);
        using var copy = city.NewCopy();

        Assert.Equal("receiver.real-data", await RefusalAsync(copy.Services, database));
    }

    [Fact]
    public async Task Nor_for_one_that_is_called_so_and_holds_real_departments()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        using var copy = city.NewCopy();

        await using (var db = city.NewContext())
        {
            db.Add(Department.Organ(
                DepartmentCode.Parse("430300-SW"), "国家税务总局湘潭市税务局", "潭税", "税务", RegionCode.Parse("430300"), new(2025, 3, 31)));
            await db.SaveChangesAsync();
        }

        Assert.Equal("receiver.real-data", await RefusalAsync(copy.Services, "supervision_demo"));
    }

    [Fact]
    public void Words_that_cannot_be_read_are_no_work() => Assert.All(
        new string[][] { [], ["play"], ["receiver"], ["once", "--out"], ["run", "now"] }, words => Assert.Null(PublisherWords.Read(words)));

    private static async Task<string?> RefusalAsync(IServiceProvider services, string database) =>
        (await Playing.PlayAsync(services, database, default)).Match(_ => null as string, problem => problem.Code);
}
