using Supervision.Api.Papers;
using Supervision.Api.Tests.Flow;
using Supervision.Core.LawTables;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Papers;

/// <summary>A paper names the office of its own department and day, or it is not issued.</summary>
public sealed class AbsentOfficeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Fact]
    public async Task A_department_without_an_office_issues_nothing_and_an_entrusted_body_tells_that_of_its_principal()
    {
        await using var city = await SmallCity.BuildAsync(database.ConnectionString);
        var (unknown, park) = (DepartmentCode.Parse("430381-SJ"), DepartmentCode.Parse("430300-GX"));
        await city.WithAsync<SupervisionDb, int>(db =>
        {
            var entrusted = Department.Organ(park, "湘潭高新区管委会", "潭高新", "市场监管", RegionCode.Parse("430304"), new(2025, 3, 31));
            (entrusted.Kind, entrusted.Principal, entrusted.EntrustmentDocument) = (DepartmentKind.Entrusted, SmallCity.Market, "行政执法委托书");
            db.AddRange(entrusted, Department.Organ(unknown, "湘乡市市场监督管理局", "湘乡市监", "市场监管", RegionCode.Parse("430381"), new(2025, 3, 31)));
            return db.SaveChangesAsync();
        });

        var absent = await city.WithAsync<PaperOffices, Result<Office>>(offices => offices.ReadAsync(unknown, Day, default));
        var principal = Value(await city.WithAsync<PaperOffices, Result<Office>>(offices => offices.ReadAsync(park, Day, default)));

        Assert.False(absent.Succeeded(out _, out var problem));
        Assert.Equal("paper.office-missing", problem.Code);
        Assert.Contains("没有湘乡市市场监督管理局在2026年11月2日的复议机关、管辖法院和联系方式", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("湘潭市人民政府", "湘潭市岳塘区人民法院"), (principal.Authority, principal.Court));
        var tax = Value(await city.WithAsync<PaperOffices, Result<Office>>(offices => offices.ReadAsync(SmallCity.Tax, Day, default)));
        Assert.Equal("国家税务总局湖南省税务局", tax.Authority);
    }
}
