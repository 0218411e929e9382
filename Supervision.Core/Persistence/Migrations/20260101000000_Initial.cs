using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annual_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    drafted = table.Column<string>(type: "jsonb", nullable: false),
                    reviewed = table.Column<string>(type: "jsonb", nullable: true),
                    approved = table.Column<string>(type: "jsonb", nullable: true),
                    filed_with_superior = table.Column<string>(type: "jsonb", nullable: true),
                    filed_with_justice = table.Column<string>(type: "jsonb", nullable: true),
                    published = table.Column<string>(type: "jsonb", nullable: true),
                    tasks = table.Column<string>(type: "jsonb", nullable: false),
                    amendments = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_plans", x => x.id);
                    table.CheckConstraint("ck_annual_plans_filed_first", "published is null or (filed_with_superior is not null and filed_with_justice is not null)");
                    table.CheckConstraint("ck_annual_plans_reviewed_first", "approved is null or reviewed is not null");
                });

            migrationBuilder.CreateTable(
                name: "assigned_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: false),
                    inspector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ticket = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assigned_rows", x => new { x.attempt, x.target, x.team, x.slot });
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    act = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    @object = table.Column<string>(name: "object", type: "character varying(200)", maxLength: 200, nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "ceremonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    parties = table.Column<string>(type: "jsonb", nullable: false),
                    called = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ceremonies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_batches",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_batches", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "delivery_receipts",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    idempotency_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    standing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "departments",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    domain = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    level = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    principal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    entrustment_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_park = table.Column<bool>(type: "boolean", nullable: false),
                    head_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    listed_from = table.Column<DateOnly>(type: "date", nullable: false),
                    listed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_departments", x => x.code);
                    table.CheckConstraint("ck_departments_entrustment", "(kind = 'Entrusted') = (principal is not null) and (kind = 'Entrusted') = (entrustment_document is not null)");
                    table.CheckConstraint("ck_departments_listing", "listed_to >= listed_from");
                    table.CheckConstraint("ck_departments_not_its_own_principal", "principal <> code");
                    table.ForeignKey(
                        name: "fk_departments_departments_principal",
                        column: x => x.principal,
                        principalTable: "departments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    withdraw_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_counters",
                columns: table => new
                {
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_counters", x => new { x.department, x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "drawn_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stratum = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    ticket = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reserve = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drawn_rows", x => new { x.attempt, x.target });
                });

            migrationBuilder.CreateTable(
                name: "excluded_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_excluded_rows", x => new { x.attempt, x.target });
                });

            migrationBuilder.CreateTable(
                name: "frame_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stratum = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frame_rows", x => new { x.attempt, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "inspection_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_items", x => x.id);
                    table.CheckConstraint("ck_inspection_items_code", "code ~ '^[0-9A-Za-z-]+$'");
                });

            migrationBuilder.CreateTable(
                name: "issued_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    substitutions = table.Column<string>(type: "text", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_papers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "log_checkpoints",
                columns: table => new
                {
                    size = table.Column<long>(type: "bigint", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_checkpoints", x => x.size);
                });

            migrationBuilder.CreateTable(
                name: "log_entries",
                columns: table => new
                {
                    index = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @object = table.Column<string>(name: "object", type: "character varying(200)", maxLength: 200, nullable: false),
                    record = table.Column<string>(type: "text", nullable: false),
                    leaf_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_entries", x => x.index);
                });

            migrationBuilder.CreateTable(
                name: "log_tiles",
                columns: table => new
                {
                    level = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hashes = table.Column<byte[]>(type: "bytea", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_tiles", x => new { x.level, x.number });
                });

            migrationBuilder.CreateTable(
                name: "recheck_orders",
                columns: table => new
                {
                    paper = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    breach = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    demands = table.Column<string>(type: "jsonb", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recheck_orders", x => x.paper);
                });

            migrationBuilder.CreateTable(
                name: "reconciliations",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    compared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    shown = table.Column<int>(type: "integer", nullable: false),
                    missing = table.Column<string>(type: "jsonb", nullable: false),
                    surplus = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recusal_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    inspector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusal_rows", x => new { x.attempt, x.target, x.inspector });
                });

            migrationBuilder.CreateTable(
                name: "register_syncs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    source = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    source_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_syncs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "replacement_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: false),
                    @out = table.Column<string>(name: "out", type: "character varying(64)", maxLength: 64, nullable: false),
                    @in = table.Column<string>(name: "in", type: "character varying(64)", maxLength: 64, nullable: false),
                    ticket = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    load = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    approved = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replacement_rows", x => new { x.attempt, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "roster_rows",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    inspector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    lead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_rows", x => new { x.attempt, x.inspector });
                });

            migrationBuilder.CreateTable(
                name: "rule_texts",
                columns: table => new
                {
                    sum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_texts", x => x.sum);
                });

            migrationBuilder.CreateTable(
                name: "rulebooks",
                columns: table => new
                {
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lists = table.Column<string>(type: "jsonb", nullable: false),
                    others = table.Column<string>(type: "jsonb", nullable: false),
                    first_used = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rulebooks", x => x.digest);
                });

            migrationBuilder.CreateTable(
                name: "stale_register_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stale_register_overrides", x => x.id);
                    table.CheckConstraint("ck_stale_register_overrides_term", "until >= at");
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    street = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    industry = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    tier = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    synced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subjects", x => x.id);
                    table.CheckConstraint("ck_subjects_industry_of_legal_subject", "industry is not null or key like '%:%'");
                    table.CheckConstraint("ck_subjects_key_fits_kind", "(kind in ('Project', 'Product', 'Behaviour')) = (key like '%:%')");
                    table.CheckConstraint("ck_subjects_name", "name <> ''");
                    table.CheckConstraint("ck_subjects_region", "region ~ '^[0-9]{6}$'");
                });

            migrationBuilder.CreateTable(
                name: "violation_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    violation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    domain = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    occurred = table.Column<DateOnly>(type: "date", nullable: true),
                    discovered = table.Column<DateOnly>(type: "date", nullable: true),
                    decided = table.Column<DateOnly>(type: "date", nullable: true),
                    organ = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    system = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_violation_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_line = table.Column<int>(type: "integer", nullable: true),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ground_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    back_check = table.Column<string>(type: "jsonb", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lead = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    participants = table.Column<string>(type: "jsonb", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    scope = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    publishes_drawn_list = table.Column<bool>(type: "boolean", nullable: false),
                    @sealed = table.Column<bool>(name: "sealed", type: "boolean", nullable: false),
                    made = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_tasks", x => x.id);
                    table.CheckConstraint("ck_inspection_tasks_ground_documented", "ground is null or ground_document is not null");
                    table.CheckConstraint("ck_inspection_tasks_planned_or_grounded", "num_nonnulls(plan, ground, back_check) = 1");
                    table.ForeignKey(
                        name: "fk_inspection_tasks_annual_plans_plan",
                        column: x => x.plan,
                        principalTable: "annual_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_codes",
                columns: table => new
                {
                    selector = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    ceremony = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    committed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    committed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_codes", x => x.selector);
                    table.CheckConstraint("ck_party_codes_committed_first", "opened_at is null or committed_at is not null");
                    table.ForeignKey(
                        name: "fk_party_codes_ceremonies_ceremony",
                        column: x => x.ceremony,
                        principalTable: "ceremonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspectors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    post = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    may_lead = table.Column<bool>(type: "boolean", nullable: false),
                    specialisms = table.Column<string>(type: "jsonb", nullable: false),
                    certificates = table.Column<string>(type: "jsonb", nullable: false),
                    synced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspectors", x => x.id);
                    table.CheckConstraint("ck_inspectors_number", "number ~ '^[0-9A-Za-z-]+$'");
                    table.CheckConstraint("ck_inspectors_only_officers_lead", "not may_lead or kind = 'Officer'");
                    table.ForeignKey(
                        name: "fk_inspectors_departments_department",
                        column: x => x.department,
                        principalTable: "departments",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    disclosure = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    operation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    idempotency_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    batch = table.Column<long>(type: "bigint", nullable: true),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rejected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    visible_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    receipt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    words = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.sequence);
                    table.ForeignKey(
                        name: "fk_deliveries_delivery_batches_batch",
                        column: x => x.batch,
                        principalTable: "delivery_batches",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliveries_disclosures_disclosure",
                        column: x => x.disclosure,
                        principalTable: "disclosures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_versions", x => x.id);
                    table.CheckConstraint("ck_item_versions_basis_suffices", "content @? '$.bases[*] ? (@.level != \"normative-document\")'");
                    table.CheckConstraint("ck_item_versions_general_has_ratio", "content->>'category' <> 'general' or content->>'ratioMax' is not null");
                    table.CheckConstraint("ck_item_versions_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_item_versions_inspection_items_item",
                        column: x => x.item,
                        principalTable: "inspection_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "list_versions",
                columns: table => new
                {
                    list = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    clauses = table.Column<string>(type: "jsonb", nullable: false),
                    drafted = table.Column<string>(type: "jsonb", nullable: false),
                    seed = table.Column<bool>(type: "boolean", nullable: false),
                    confirmed = table.Column<string>(type: "jsonb", nullable: false),
                    adopted = table.Column<string>(type: "jsonb", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_versions", x => new { x.list, x.number });
                    table.CheckConstraint("ck_list_versions_adopted_with_a_day", "(adopted is null) = (in_force_from is null)");
                    table.ForeignKey(
                        name: "fk_list_versions_rule_texts_sum",
                        column: x => x.sum,
                        principalTable: "rule_texts",
                        principalColumn: "sum",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draw_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    frozen = table.Column<string>(type: "jsonb", nullable: false),
                    frame_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    frame_root = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    roster_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recusals_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    frame_size = table.Column<int>(type: "integer", nullable: false),
                    excluded = table.Column<string>(type: "jsonb", nullable: false),
                    strata = table.Column<string>(type: "jsonb", nullable: false),
                    parties = table.Column<string>(type: "jsonb", nullable: false),
                    rule_json = table.Column<string>(type: "text", nullable: true),
                    commit_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    commit_index = table.Column<long>(type: "bigint", nullable: true),
                    committed = table.Column<string>(type: "jsonb", nullable: true),
                    reveal_json = table.Column<string>(type: "text", nullable: true),
                    revealed = table.Column<string>(type: "jsonb", nullable: true),
                    result_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    assignment_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    drawn = table.Column<string>(type: "jsonb", nullable: true),
                    locked = table.Column<string>(type: "jsonb", nullable: true),
                    voided = table.Column<string>(type: "jsonb", nullable: true),
                    void_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw_attempts", x => x.id);
                    table.CheckConstraint("ck_draw_attempts_committed_first", "revealed is null or (committed is not null and commit_index is not null)");
                    table.CheckConstraint("ck_draw_attempts_drawn_first", "locked is null or drawn is not null");
                    table.CheckConstraint("ck_draw_attempts_locked_stands", "locked is null or voided is null");
                    table.CheckConstraint("ck_draw_attempts_number", "number >= 1");
                    table.CheckConstraint("ck_draw_attempts_revealed_first", "drawn is null or revealed is not null");
                    table.ForeignKey(
                        name: "fk_draw_attempts_tasks_task",
                        column: x => x.task,
                        principalTable: "inspection_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "small_register_uses",
                columns: table => new
                {
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<string[]>(type: "text[]", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    approved = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_small_register_uses", x => new { x.task, x.department });
                    table.ForeignKey(
                        name: "fk_small_register_uses_inspection_tasks_task",
                        column: x => x.task,
                        principalTable: "inspection_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recusal_relations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspector = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusal_relations", x => x.id);
                    table.CheckConstraint("ck_recusal_relations_term", "\"to\" >= \"from\"");
                    table.ForeignKey(
                        name: "fk_recusal_relations_inspectors_inspector",
                        column: x => x.inspector,
                        principalTable: "inspectors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_publications",
                columns: table => new
                {
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_publications", x => x.version);
                    table.ForeignKey(
                        name: "fk_item_publications_item_versions_version",
                        column: x => x.version,
                        principalTable: "item_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ceremony_tasks",
                columns: table => new
                {
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    ceremony = table.Column<Guid>(type: "uuid", nullable: false),
                    task_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ceremony_tasks", x => x.attempt);
                    table.ForeignKey(
                        name: "fk_ceremony_tasks_attempts_attempt",
                        column: x => x.attempt,
                        principalTable: "draw_attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ceremony_tasks_ceremonies_ceremony",
                        column: x => x.ceremony,
                        principalTable: "ceremonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    officers = table.Column<string>(type: "jsonb", nullable: false),
                    dropped = table.Column<string>(type: "jsonb", nullable: true),
                    dropped_because = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    approved = table.Column<string>(type: "jsonb", nullable: true),
                    notice_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    code = table.Column<string>(type: "jsonb", nullable: true),
                    scanned = table.Column<string>(type: "jsonb", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    results = table.Column<string[]>(type: "text[]", nullable: false),
                    entered = table.Column<string>(type: "jsonb", nullable: true),
                    reviewed = table.Column<string>(type: "jsonb", nullable: true),
                    returned_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_checks", x => x.id);
                    table.CheckConstraint("ck_inspection_checks_approved_first", "code is null or approved is not null");
                    table.CheckConstraint("ck_inspection_checks_code_first", "scanned is null or code is not null");
                    table.CheckConstraint("ck_inspection_checks_entered_first", "reviewed is null or entered is not null");
                    table.CheckConstraint("ck_inspection_checks_scanned_first", "entered is null or scanned is not null");
                    table.CheckConstraint("ck_inspection_checks_two_officers", "scanned is null or jsonb_array_length(officers) >= 2");
                    table.ForeignKey(
                        name: "fk_inspection_checks_draw_attempts_attempt",
                        column: x => x.attempt,
                        principalTable: "draw_attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_checks_tasks_task",
                        column: x => x.task,
                        principalTable: "inspection_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recusal_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    inspector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    applicant = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    received = table.Column<string>(type: "jsonb", nullable: false),
                    decided = table.Column<string>(type: "jsonb", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusal_requests", x => x.id);
                    table.CheckConstraint("ck_recusal_requests_decided", "(decided is null) = (granted is null)");
                    table.ForeignKey(
                        name: "fk_recusal_requests_draw_attempts_attempt",
                        column: x => x.attempt,
                        principalTable: "draw_attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_task_items",
                columns: table => new
                {
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_task_items", x => new { x.task, x.version });
                    table.ForeignKey(
                        name: "fk_inspection_task_items_inspection_tasks_task",
                        column: x => x.task,
                        principalTable: "inspection_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_task_items_item_publications_version",
                        column: x => x.version,
                        principalTable: "item_publications",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "back_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    officers = table.Column<string>(type: "jsonb", nullable: false),
                    review = table.Column<string>(type: "jsonb", nullable: true),
                    visit = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_back_checks", x => x.id);
                    table.CheckConstraint("ck_back_checks_paper_first", "visit is null or review is not null");
                    table.ForeignKey(
                        name: "fk_back_checks_attempts_attempt",
                        column: x => x.attempt,
                        principalTable: "draw_attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_back_checks_checks_check",
                        column: x => x.check,
                        principalTable: "inspection_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_back_checks_tasks_task",
                        column: x => x.task,
                        principalTable: "inspection_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "breaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    disposition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_breaches", x => x.id);
                    table.ForeignKey(
                        name: "fk_breaches_checks_check",
                        column: x => x.check,
                        principalTable: "inspection_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    breach = table.Column<Guid>(type: "uuid", nullable: true),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file = table.Column<string>(type: "jsonb", nullable: false),
                    proposal = table.Column<string>(type: "jsonb", nullable: false),
                    rulebook = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clauses_to_verify = table.Column<bool>(type: "boolean", nullable: false),
                    texts = table.Column<string>(type: "jsonb", nullable: false),
                    proposed = table.Column<string>(type: "jsonb", nullable: false),
                    reviewed = table.Column<string>(type: "jsonb", nullable: true),
                    clauses_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    heard = table.Column<string>(type: "jsonb", nullable: true),
                    adopted = table.Column<string>(type: "jsonb", nullable: true),
                    lookup = table.Column<string>(type: "jsonb", nullable: true),
                    closed = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enforcement_cases", x => x.id);
                    table.CheckConstraint("ck_enforcement_cases_adopted_last", "adopted is null or (reviewed is not null and heard is not null)");
                    table.ForeignKey(
                        name: "fk_enforcement_cases_breaches_breach",
                        column: x => x.breach,
                        principalTable: "breaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_annual_plans_number",
                table: "annual_plans",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_plans_year",
                table: "annual_plans",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_assigned_rows_attempt_target_inspector",
                table: "assigned_rows",
                columns: new[] { "attempt", "target", "inspector" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_department",
                table: "audit_entries",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_object",
                table: "audit_entries",
                column: "object");

            migrationBuilder.CreateIndex(
                name: "ix_back_checks_attempt_check",
                table: "back_checks",
                columns: new[] { "attempt", "check" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_back_checks_check",
                table: "back_checks",
                column: "check");

            migrationBuilder.CreateIndex(
                name: "ix_back_checks_target",
                table: "back_checks",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_back_checks_task",
                table: "back_checks",
                column: "task");

            migrationBuilder.CreateIndex(
                name: "ix_breaches_check_item",
                table: "breaches",
                columns: new[] { "check", "item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_breaches_department",
                table: "breaches",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_ceremonies_number",
                table: "ceremonies",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ceremony_tasks_ceremony",
                table: "ceremony_tasks",
                column: "ceremony");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_batch",
                table: "deliveries",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_channel_record_sequence",
                table: "deliveries",
                columns: new[] { "channel", "record", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_disclosure",
                table: "deliveries",
                column: "disclosure");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_idempotency_key",
                table: "deliveries",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_waiting",
                table: "deliveries",
                columns: new[] { "channel", "sequence" },
                filter: "accepted_at is null and rejected_at is null and withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_batches_waiting",
                table: "delivery_batches",
                columns: new[] { "channel", "number" },
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_receipts_idempotency_key",
                table: "delivery_receipts",
                column: "idempotency_key");

            migrationBuilder.CreateIndex(
                name: "ix_departments_name",
                table: "departments",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_departments_principal",
                table: "departments",
                column: "principal");

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_record",
                table: "disclosures",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_target",
                table: "disclosures",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_written_at",
                table: "disclosures",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "ix_draw_attempts_task_number",
                table: "draw_attempts",
                columns: new[] { "task", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drawn_rows_attempt_stratum_rank",
                table: "drawn_rows",
                columns: new[] { "attempt", "stratum", "rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drawn_rows_target",
                table: "drawn_rows",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_cases_breach",
                table: "enforcement_cases",
                column: "breach",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_cases_number",
                table: "enforcement_cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_cases_target",
                table: "enforcement_cases",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_frame_rows_attempt_target",
                table: "frame_rows",
                columns: new[] { "attempt", "target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_checks_attempt_target",
                table: "inspection_checks",
                columns: new[] { "attempt", "target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_checks_target",
                table: "inspection_checks",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_checks_task",
                table: "inspection_checks",
                column: "task");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_items_code",
                table: "inspection_items",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_task_items_version",
                table: "inspection_task_items",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_tasks_number",
                table: "inspection_tasks",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_tasks_plan_plan_line",
                table: "inspection_tasks",
                columns: new[] { "plan", "plan_line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspectors_department",
                table: "inspectors",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_inspectors_number",
                table: "inspectors",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_papers_digest",
                table: "issued_papers",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_issued_papers_number",
                table: "issued_papers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_papers_waiting",
                table: "issued_papers",
                column: "written_at",
                filter: "pdf is null");

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_item_number",
                table: "item_versions",
                columns: new[] { "item", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_list_versions_sum",
                table: "list_versions",
                column: "sum");

            migrationBuilder.CreateIndex(
                name: "ix_log_entries_object",
                table: "log_entries",
                column: "object");

            migrationBuilder.CreateIndex(
                name: "ix_party_codes_ceremony_party",
                table: "party_codes",
                columns: new[] { "ceremony", "party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recheck_orders_breach",
                table: "recheck_orders",
                column: "breach");

            migrationBuilder.CreateIndex(
                name: "ix_recheck_orders_department_due",
                table: "recheck_orders",
                columns: new[] { "department", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_reconciliations_channel_listed_at",
                table: "reconciliations",
                columns: new[] { "channel", "listed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recusal_relations_inspector_subject_from",
                table: "recusal_relations",
                columns: new[] { "inspector", "subject", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recusal_relations_subject",
                table: "recusal_relations",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_recusal_requests_attempt_target",
                table: "recusal_requests",
                columns: new[] { "attempt", "target" });

            migrationBuilder.CreateIndex(
                name: "ix_register_syncs_register_at",
                table: "register_syncs",
                columns: new[] { "register", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_stale_register_overrides_register_until",
                table: "stale_register_overrides",
                columns: new[] { "register", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_subjects_key",
                table: "subjects",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_violation_events_subject",
                table: "violation_events",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assigned_rows");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "back_checks");

            migrationBuilder.DropTable(
                name: "ceremony_tasks");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "delivery_receipts");

            migrationBuilder.DropTable(
                name: "document_counters");

            migrationBuilder.DropTable(
                name: "drawn_rows");

            migrationBuilder.DropTable(
                name: "enforcement_cases");

            migrationBuilder.DropTable(
                name: "excluded_rows");

            migrationBuilder.DropTable(
                name: "frame_rows");

            migrationBuilder.DropTable(
                name: "inspection_task_items");

            migrationBuilder.DropTable(
                name: "issued_papers");

            migrationBuilder.DropTable(
                name: "list_versions");

            migrationBuilder.DropTable(
                name: "log_checkpoints");

            migrationBuilder.DropTable(
                name: "log_entries");

            migrationBuilder.DropTable(
                name: "log_tiles");

            migrationBuilder.DropTable(
                name: "party_codes");

            migrationBuilder.DropTable(
                name: "recheck_orders");

            migrationBuilder.DropTable(
                name: "reconciliations");

            migrationBuilder.DropTable(
                name: "recusal_relations");

            migrationBuilder.DropTable(
                name: "recusal_requests");

            migrationBuilder.DropTable(
                name: "recusal_rows");

            migrationBuilder.DropTable(
                name: "register_syncs");

            migrationBuilder.DropTable(
                name: "replacement_rows");

            migrationBuilder.DropTable(
                name: "roster_rows");

            migrationBuilder.DropTable(
                name: "rulebooks");

            migrationBuilder.DropTable(
                name: "small_register_uses");

            migrationBuilder.DropTable(
                name: "stale_register_overrides");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "violation_events");

            migrationBuilder.DropTable(
                name: "delivery_batches");

            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropTable(
                name: "breaches");

            migrationBuilder.DropTable(
                name: "item_publications");

            migrationBuilder.DropTable(
                name: "rule_texts");

            migrationBuilder.DropTable(
                name: "ceremonies");

            migrationBuilder.DropTable(
                name: "inspectors");

            migrationBuilder.DropTable(
                name: "inspection_checks");

            migrationBuilder.DropTable(
                name: "item_versions");

            migrationBuilder.DropTable(
                name: "departments");

            migrationBuilder.DropTable(
                name: "draw_attempts");

            migrationBuilder.DropTable(
                name: "inspection_items");

            migrationBuilder.DropTable(
                name: "inspection_tasks");

            migrationBuilder.DropTable(
                name: "annual_plans");
        }
    }
}
