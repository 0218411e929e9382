using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;
using Supervision.Core.Tests.Persistence;
using Supervision.Testing.Bundles;

namespace Supervision.Core.Tests.Draws;

public sealed class RosterPeopleTests
{
    private static readonly RosterPerson Zhang = new("43030001", "张三", "湘C000001", "00112233445566778899aabbccddeeff");

    [Fact]
    public void A_person_is_hashed_as_the_protocol_says()
    {
        Assert.Equal(Digest.Of("00112233445566778899aabbccddeeff:张三:湘C000001"), Zhang.Digest);

        var text = PeopleFile.Write(RosterPeople.Of([Zhang]));

        Assert.Equal($"inspector,digest\n43030001,{Zhang.Digest}\n", text);
        Assert.Equal("inspector,salt,name,certificate\n43030001,00112233445566778899aabbccddeeff,张三,湘C000001\n", PeopleFile.WriteSalts([Zhang]));
    }

    [Theory]
    [InlineData("张:三")]
    [InlineData("张,三")]
    [InlineData("张\"三")]
    [InlineData("张\n三")]
    [InlineData(" 张三")]
    [InlineData("")]
    [InlineData("e\u0302")]
    public void What_would_read_like_another_person_is_not_hashed(string name) => Assert.False(RosterPerson.CanBeHashed(name));

    [Theory]
    [InlineData("张三")]
    [InlineData("买买提·艾力")]
    [InlineData("𠮷田")]
    public void A_name_of_any_script_is(string name) => Assert.True(RosterPerson.CanBeHashed(name));

    [Fact]
    public void Both_files_are_read_as_they_were_written()
    {
        var people = Enumerable.Range(1, 20).Select(i => new RosterPerson($"4303{21 - i:000}", $"人员{i}", $"湘C{i}", Digest.Of($"{i}")[..32])).ToList();
        var frozen = RosterPeople.Of(people);

        var read = Value(PeopleFile.Read(PeopleFile.Write(frozen)));
        var named = Value(PeopleFile.ReadSalts(PeopleFile.WriteSalts(people)));

        Assert.Equal((frozen.Root, 20), (read.Root, read.Lines.Count));
        Assert.Equal(people.OrderBy(person => person.Inspector, StringComparer.Ordinal), named);
        Assert.All(named, person => Assert.True(frozen.ProofOf(person.Inspector).Shows($"{person.Inspector},{person.Digest}", frozen.Root)));
    }

    [Fact]
    public void Every_place_of_an_assignment_is_proved_to_its_target_and_no_other_person_is()
    {
        for (var number = 1; number < 60; number++)
        {
            var bundle = StoredDraw.Read(RandomBundle.Make(number));
            var lines = bundle.Draw().Teams.SelectMany(team => team.Lines).ToList();
            var tree = AssignmentTree.Of(lines, bundle.FrameKey);
            var shown = lines.Select(line => line.Target).Distinct().SelectMany(tree.At).ToList();

            Assert.Equal(lines.Count, shown.Count);
            Assert.Equal(lines.Count, shown.Select(one => one.Place.Salt).Distinct().Count());
            Assert.All(shown, one =>
            {
                Assert.True(one.Proof.Shows(one.Place.Leaf, tree.Root));
                var other = one.Place with { Line = one.Place.Line with { Inspector = one.Place.Line.Inspector + "1" } };
                Assert.False(one.Proof.Shows(other.Leaf, tree.Root));
            });
        }
    }

    // A place in the tree would otherwise tell how small a target's ticket is, and thereby its stratum.
    [Fact]
    public void The_order_of_the_tree_is_that_of_the_salts()
    {
        var bundle = StoredDraw.Read(RandomBundle.Make(Enumerable.Range(1, 200).First(n => StoredDraw.Read(RandomBundle.Make(n)).Draw().Teams[0].Lines.Count > 20)));
        var lines = bundle.Draw().Teams.SelectMany(team => team.Lines).ToList();

        var shown = lines.Select(line => line.Target).Distinct().SelectMany(AssignmentTree.Of(lines, bundle.FrameKey).At).OrderBy(one => one.Proof.Index).ToList();

        Assert.Equal(shown.Select(one => one.Place.Salt).Order(StringComparer.Ordinal), shown.Select(one => one.Place.Salt));
        Assert.NotEqual(lines, shown.Select(one => one.Place.Line));
        Assert.All(shown, one => Assert.Equal(
            Digest.Of($"assignment:{bundle.FrameKey}:{one.Place.Line.Target}:{one.Place.Line.Team}:{one.Place.Line.Slot}")[..32], one.Place.Salt));
    }

    [Theory]
    [InlineData(Fault.None, null)]
    [InlineData(Fault.PeopleDigestForm, "draw.json")]
    [InlineData(Fault.PeopleRootMissing, "draw.json")]
    [InlineData(Fault.PeopleRootWrong, "draw.people-root-differs")]
    [InlineData(Fault.PeopleOfOthers, "draw.people-differ")]
    [InlineData(Fault.PeopleUnordered, "draw.line")]
    [InlineData(Fault.PersonDigestForm, "draw.line")]
    [InlineData(Fault.NameChanged, "draw.not-this-person")]
    [InlineData(Fault.CertificateChanged, "draw.not-this-person")]
    [InlineData(Fault.NamesExchanged, "draw.not-this-person")]
    [InlineData(Fault.NameMissing, "draw.people-differ")]
    public void A_bundle_with_people_is_held_against_the_rule(Fault fault, string? code)
    {
        var number = Enumerable.Range(1, 60).First(n => RandomBundle.HasPeople(n) && RandomBundle.Make(n)[DrawFiles.RosterName].Count(c => c == '\n') > 3);
        var files = RandomBundle.Make(number, fault);

        Assert.Equal(code, Verify(files).Match<string?>(_ => null, problem => problem.Code));
    }

    [Fact]
    public void Without_the_names_it_says_that_they_were_not_checked_and_an_older_bundle_that_it_proves_nothing_of_them()
    {
        var files = RandomBundle.Make(1);
        Assert.Contains("都与承诺的人员身份", Value(Verify(files)).People.Told, StringComparison.Ordinal);
        Assert.NotEmpty(Value(Verify(files)).People.Named);

        files.Remove(PeopleFile.SaltsName);
        Assert.Contains("没有核对，由持有roster-salts.csv的审计人员核对", Value(Verify(files)).People.Told, StringComparison.Ordinal);

        files.Remove(PeopleFile.Name);
        Assert.Equal("draw.file-missing", Verify(files).Match(_ => "", problem => problem.Code));

        Assert.Contains("当时还没有这项要求", Value(Verify(RandomBundle.Make(3))).People.Told, StringComparison.Ordinal);
    }

    private static Result<DrawOutcome> Verify(Dictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("people").FullName;
        files.ToList().ForEach(file => File.WriteAllText(Path.Combine(folder, file.Key), file.Value));
        var verified = DrawBundle.Verify(folder);
        Directory.Delete(folder, recursive: true);
        return verified;
    }

    private static T Value<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
