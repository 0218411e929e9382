using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Core.Draws.Process;
using Supervision.Core.Log.Records;

namespace Supervision.Core.Tests.Log;

public sealed class LogRecordTests
{
    private static readonly Type[] RecordTypes =
    [
        .. typeof(ILogRecord).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ILogRecord))),
    ];

    public static TheoryData<LogKind> Kinds => [.. Enum.GetValues<LogKind>()];

    public static TheoryData<string> Lines => [.. LoggedActs.All];

    public static TheoryData<Type> Types => [.. RecordTypes, typeof(LoggedTask), typeof(LoggedItem), typeof(LoggedBackCheck), typeof(LoggedScope), typeof(AdoptedText)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_entry_has_one_record_type_and_was_kept_from_before(LogKind kind)
    {
        var type = LogRecords.TypeOf(kind);

        Assert.NotEmpty(LoggedActs.RecordsOf(kind));
        Assert.Equal($"{kind}Record", type.Name);
        Assert.All(LoggedActs.RecordsOf(kind), record => Assert.Equal(kind, Read(Entry(kind, record)).Kind));
    }

    [Fact]
    public void No_record_type_is_left_without_a_kind() =>
        Assert.Equal(
            RecordTypes.OrderBy(type => type.Name, StringComparer.Ordinal),
            Enum.GetValues<LogKind>().Select(LogRecords.TypeOf).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lines))]
    public void What_was_written_before_there_were_types_is_read_and_written_byte_for_byte(string line)
    {
        var entry = LoggedActs.EntryOf(line);

        Assert.Equal(line, LoggedActs.LineOf(entry));
        Assert.Equal(entry.Record, LogRecords.Write(Read(entry)));
    }

    // Renamed here, a property keeps its name in the log.
    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_says_itself_what_it_is_called_and_is_a_plain_value(Type type)
    {
        var written = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always }).ToList();

        Assert.NotEmpty(written);
        Assert.All(written, property => Assert.NotNull(property.GetCustomAttribute<JsonPropertyNameAttribute>()));
        Assert.All(written.SelectMany(property => Named(property.PropertyType)), IsPlain);
    }

    [Fact]
    public void A_record_of_any_other_type_is_not_written() =>
        Assert.Throws<ArgumentException>(() => LogRecords.Write(new HomemadeRecord("一")));

    [Fact]
    public void A_member_that_a_later_program_wrote_does_not_keep_an_earlier_one_from_reading() =>
        Assert.Equal(new WithdrawalRecord("一"), Read(Entry(LogKind.Withdrawal, """{"record":"一","more":[1]}""")));

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"number":"一"}""")]
    public void An_altered_record_that_cannot_be_read_is_said_to_be_altered(string text)
    {
        var entry = Entry(LogKind.AuditAnchor, text);

        Assert.False(LogRecords.TryRead<AuditAnchorRecord>(entry, out _));
        var broken = Assert.Throws<InvalidDataException>(() => LogRecords.Read<AuditAnchorRecord>(entry));
        Assert.Equal(LogProblems.EntryAltered(0).Message, broken.Message);
    }

    [Fact]
    public void An_entry_of_another_kind_is_not_read_as_this_one() =>
        Assert.False(LogRecords.TryRead<AuditAnchorRecord>(Entry(LogKind.Withdrawal, """{"record":"一"}"""), out _));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_stranger_reads_what_the_record_says_member_by_member(string line)
    {
        var entry = LoggedActs.EntryOf(line);
        using var json = JsonDocument.Parse(line);

        var read = LoggedEntry.Of(json.RootElement);

        Assert.Equal((entry.Kind.Code(), entry.Object), (read.Kind, read.Object));
        Assert.Equal(LogRecords.MembersOf(Read(entry)), read.Members);
    }

    [Fact]
    public void A_member_of_a_member_is_named_after_both()
    {
        using var json = JsonDocument.Parse("""{"at":"2026","kind":"x","object":"y","record":{"loads":{"甲":2},"attempt":1,"none":null}}""");

        var read = LoggedEntry.Of(json.RootElement);

        Assert.Equal(("2", "1", "", ""), (read.Says("loads.甲"), read.Attempt, read.Says("none"), read.Says("loads")));
    }

    [Fact]
    public void Two_members_that_would_read_the_same_are_refused()
    {
        using var json = JsonDocument.Parse("""{"at":"2026","kind":"x","object":"y","record":{"a":{"b":1},"a.b":2}}""");

        Assert.Throws<FormatException>(() => LoggedEntry.Of(json.RootElement));
    }

    // As the log has counted them since the first draw.
    [Fact]
    public void The_codes_of_the_reasons_for_leaving_out_stay() =>
        Assert.Equal(["status", "yearly-cap", "cooling-period", "unreachable", "back-checked"], Enum.GetValues<Exclusion>().Select(reason => reason.Code()));

    private static ILogRecord Read(LogEntry entry) => LogRecords.Read<ILogRecord>(entry);

    private static LogEntry Entry(LogKind kind, string record) => LogEntry.Of(0, kind, "对象", record, DateTimeOffset.UnixEpoch);

    private static Type[] Named(Type type) => type.IsGenericType ? type.GetGenericArguments() : [type];

    private sealed record HomemadeRecord(string Record) : ILogRecord
    {
        public LogKind Kind => LogKind.Withdrawal;
    }

    private static void IsPlain(Type type) => Assert.True(
        type.Namespace == "System" || type.Namespace == typeof(ILogRecord).Namespace, $"{type} is a type of another room.");
}
