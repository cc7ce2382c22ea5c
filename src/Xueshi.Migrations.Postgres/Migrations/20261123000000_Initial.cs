using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_first_start_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    token_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_first_start_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificates_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    token = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    entry_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status_changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status_reason = table.Column<string>(type: "text", nullable: true),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates_certificates", x => x.id);
                    table.CheckConstraint("ck_certificates_certificates_status", "status IN (1, 2, 3) AND (status = 1) = (status_changed_at IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "exchange_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_name = table.Column<string>(type: "text", nullable: false),
                    sector = table.Column<int>(type: "integer", nullable: true),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undo_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_imports", x => x.id);
                    table.CheckConstraint("ck_exchange_imports_confirmed", "(status IN (1, 6)) = (confirmed_at IS NULL)");
                    table.CheckConstraint("ck_exchange_imports_undone", "(status IN (4, 5)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_name = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: true),
                    after = table.Column<byte[]>(type: "bytea", nullable: true),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_annual_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sector = table.Column<int>(type: "integer", nullable: false),
                    series = table.Column<string>(type: "text", nullable: true),
                    public_hours = table.Column<int>(type: "integer", nullable: false),
                    public_items = table.Column<int>(type: "integer", nullable: false),
                    professional_hours = table.Column<int>(type: "integer", nullable: false),
                    professional_items = table.Column<int>(type: "integer", nullable: false),
                    elective_hours = table.Column<int>(type: "integer", nullable: false),
                    elective_items = table.Column<int>(type: "integer", nullable: false),
                    total_hours = table.Column<int>(type: "integer", nullable: false),
                    is_passed = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_annual_accounts", x => x.id);
                    table.UniqueConstraint("ak_ledger_annual_accounts_person_id_year", x => new { x.person_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "platform_data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_operations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_operations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_parked_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_parked_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_rate_counters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_rate_counters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_sealed_leaves",
                columns: table => new
                {
                    log = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_sealed_leaves", x => new { x.log, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "platform_sign_in_counters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_sign_in_counters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    pixel_sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_stored_files", x => x.id);
                    table.CheckConstraint("ck_platform_stored_files_sha256", "length(sha256) = 64");
                    table.CheckConstraint("ck_platform_stored_files_size", "size > 0 AND pages > 0");
                });

            migrationBuilder.CreateTable(
                name: "platform_tree_heads",
                columns: table => new
                {
                    log = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    edge = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_tree_heads", x => new { x.log, x.size });
                });

            migrationBuilder.CreateTable(
                name: "registry_jurisdictions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    path = table.Column<string>(type: "text", nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_jurisdictions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    id_type = table.Column<int>(type: "integer", nullable: false),
                    nationality = table.Column<string>(type: "text", nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_level = table.Column<int>(type: "integer", nullable: false),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sector = table.Column<int>(type: "integer", nullable: false),
                    series = table.Column<string>(type: "text", nullable: true),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_import_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    id_type = table.Column<int>(type: "integer", nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    source_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source_record_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    action = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    category = table.Column<int>(type: "integer", nullable: true),
                    course_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    hours = table.Column<int>(type: "integer", nullable: true),
                    unit = table.Column<int>(type: "integer", nullable: true),
                    form_code = table.Column<string>(type: "text", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    institution_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    recognized_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recognizer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prior_record_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_import_rows", x => x.id);
                    table.CheckConstraint("ck_exchange_import_rows_read", "state = 1 OR (id_number IS NOT NULL AND id_number_index IS NOT NULL AND action IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_exchange_import_rows_exchange_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "exchange_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_version = table.Column<string>(type: "text", nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    posted_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_entries_sign", "(reverses_id IS NULL AND hours >= 0) OR (reverses_id IS NOT NULL AND hours <= 0)");
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_annual_accounts_person_id_year",
                        columns: x => new { x.person_id, x.year },
                        principalTable: "ledger_annual_accounts",
                        principalColumns: new[] { "person_id", "year" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_accounts_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hours_learning_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    course_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    series = table.Column<string>(type: "text", nullable: true),
                    form_code = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true),
                    declared_hours = table.Column<int>(type: "integer", nullable: false),
                    recognized_hours = table.Column<int>(type: "integer", nullable: true),
                    part = table.Column<int>(type: "integer", nullable: false),
                    assessment = table.Column<string>(type: "text", nullable: true),
                    institution_name = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<int>(type: "integer", nullable: false),
                    source_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source_record_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    topic_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_import_undone = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recognizer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_for = table.Column<string>(type: "text", nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    appealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    appeal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    appeal_dismissed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    appeal_answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hours_learning_records", x => x.id);
                    table.CheckConstraint("ck_hours_learning_records_appeal", "(appealed_at IS NULL) OR (status = 5 AND appeal_reason IS NOT NULL)");
                    table.CheckConstraint("ck_hours_learning_records_complete", "(status IN (1, 7)) OR (declared_hours > 0 AND started_on IS NOT NULL AND ended_on IS NOT NULL)");
                    table.CheckConstraint("ck_hours_learning_records_dates", "started_on <= ended_on");
                    table.CheckConstraint("ck_hours_learning_records_decided", "(status NOT IN (3, 4, 5, 6)) OR decided_at IS NOT NULL");
                    table.CheckConstraint("ck_hours_learning_records_hours", "recognized_hours <= declared_hours AND declared_hours >= 0 AND recognized_hours >= 0");
                    table.CheckConstraint("ck_hours_learning_records_recognized", "(status NOT IN (4, 6)) OR (recognized_hours IS NOT NULL AND revision > 0)");
                    table.ForeignKey(
                        name: "fk_hours_learning_records_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_missing_employers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    uscc = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_missing_employers", x => x.id);
                    table.CheckConstraint("ck_registry_missing_employers_answered", "(answer IS NULL) = (answered_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_registry_missing_employers_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_missing_employers_registry_jurisdictions_jurisdict",
                        column: x => x.jurisdiction_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    uscc = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    uscc_check_overridden = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    former_name = table.Column<string>(type: "text", nullable: true),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    sector = table.Column<int>(type: "integer", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    legal_representative = table.Column<string>(type: "text", nullable: true),
                    contact_name = table.Column<string>(type: "text", nullable: false),
                    contact_phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    license_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    return_reason = table.Column<string>(type: "text", nullable: true),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    registered_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_organizations", x => x.id);
                    table.CheckConstraint("ck_registry_organizations_returned", "(status <> 2) OR (return_reason IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_registry_organizations_person_registered_by_id",
                        column: x => x.registered_by_id,
                        principalTable: "registry_people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_registry_organizations_registry_jurisdictions_jurisdiction_",
                        column: x => x.jurisdiction_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ethnic_group = table.Column<string>(type: "text", nullable: true),
                    native_place = table.Column<string>(type: "text", nullable: true),
                    education_level = table.Column<string>(type: "text", nullable: true),
                    degree = table.Column<string>(type: "text", nullable: true),
                    major = table.Column<string>(type: "text", nullable: true),
                    school = table.Column<string>(type: "text", nullable: true),
                    graduated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_work_on = table.Column<DateOnly>(type: "date", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    series_code = table.Column<string>(type: "text", nullable: true),
                    series_specialty = table.Column<string>(type: "text", nullable: true),
                    practice_specialty = table.Column<string>(type: "text", nullable: true),
                    title_qualification = table.Column<string>(type: "text", nullable: true),
                    title_level = table.Column<int>(type: "integer", nullable: true),
                    title_obtained_on = table.Column<DateOnly>(type: "date", nullable: true),
                    political_status = table.Column<string>(type: "text", nullable: true),
                    position_state = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    postal_address = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_profiles", x => x.id);
                    table.ForeignKey(
                        name: "fk_registry_profiles_registry_people_id",
                        column: x => x.id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_series_periods",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    sector = table.Column<int>(type: "integer", nullable: false),
                    series = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_series_periods", x => new { x.person_id, x.from_year });
                    table.ForeignKey(
                        name: "fk_registry_series_periods_registry_people_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exchange_pool",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    source_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source_record_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_pool", x => x.id);
                    table.CheckConstraint("ck_exchange_pool_settled", "(state = 1) = (settled_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_exchange_pool_exchange_import_rows_row_id",
                        column: x => x.row_id,
                        principalTable: "exchange_import_rows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exchange_pool_exchange_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "exchange_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hours_evidence",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hours_evidence", x => new { x.record_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_hours_evidence_learning_record_record_id",
                        column: x => x.record_id,
                        principalTable: "hours_learning_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_memberships_access_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "access_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_memberships_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_employments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_cause = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_employments", x => x.id);
                    table.CheckConstraint("ck_registry_employments_ended", "(status = 6) = (ended_on IS NOT NULL)");
                    table.CheckConstraint("ck_registry_employments_period", "(status IN (2, 5, 6)) = (started_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_registry_employments_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_employments_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_sessions_access_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "access_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_platform_sessions_access_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "access_memberships",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_person_id",
                table: "access_accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_phone_index",
                table: "access_accounts",
                column: "phone_index");

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_user_name_key",
                table: "access_accounts",
                column: "user_name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_first_start_tokens_token_index",
                table: "access_first_start_tokens",
                column: "token_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_memberships_account_id",
                table: "access_memberships",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_memberships_account_id_organization_id_role",
                table: "access_memberships",
                columns: new[] { "account_id", "organization_id", "role" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_memberships_organization_id",
                table: "access_memberships",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_certificates_number",
                table: "certificates_certificates",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_certificates_person_id_year",
                table: "certificates_certificates",
                columns: new[] { "person_id", "year" },
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_certificates_person_id_year_id",
                table: "certificates_certificates",
                columns: new[] { "person_id", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_import_rows_import_id_number",
                table: "exchange_import_rows",
                columns: new[] { "import_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_import_rows_import_id_state_number",
                table: "exchange_import_rows",
                columns: new[] { "import_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_imports_organization_id_id",
                table: "exchange_imports",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_pool_id_number_index",
                table: "exchange_pool",
                column: "id_number_index",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_pool_import_id",
                table: "exchange_pool",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_pool_row_id",
                table: "exchange_pool",
                column: "row_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_pool_source_system_source_record_id",
                table: "exchange_pool",
                columns: new[] { "source_system", "source_record_id" },
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_hours_evidence_file_id",
                table: "hours_evidence",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_batch_id",
                table: "hours_learning_records",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_person_id_id",
                table: "hours_learning_records",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_person_id_year",
                table: "hours_learning_records",
                columns: new[] { "person_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_person_id_year_topic_key",
                table: "hours_learning_records",
                columns: new[] { "person_id", "year", "topic_key" },
                unique: true,
                filter: "status = 4 AND category = 1 AND source = 3");

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_recognizer_id_status_id",
                table: "hours_learning_records",
                columns: new[] { "recognizer_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_source_system_source_record_id",
                table: "hours_learning_records",
                columns: new[] { "source_system", "source_record_id" },
                filter: "source_system IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_source_system_source_record_id1",
                table: "hours_learning_records",
                columns: new[] { "source_system", "source_record_id" },
                unique: true,
                filter: "source_system IS NOT NULL AND status = 4");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_person_id_id",
                table: "journal_entries",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_subject_id_id",
                table: "journal_entries",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_person_id_year",
                table: "ledger_entries",
                columns: new[] { "person_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_reverses_id",
                table: "ledger_entries",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_source_kind_source_id_revision_category_part",
                table: "ledger_entries",
                columns: new[] { "source_kind", "source_id", "revision", "category", "part" },
                unique: true,
                filter: "reverses_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_operations_at",
                table: "platform_operations",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_parked_forms_account_id",
                table: "platform_parked_forms",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_parked_forms_at",
                table: "platform_parked_forms",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_rate_counters_ends_at",
                table: "platform_rate_counters",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_sealed_leaves_log_row_id",
                table: "platform_sealed_leaves",
                columns: new[] { "log", "row_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_sessions_account_id",
                table: "platform_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_sessions_membership_id",
                table: "platform_sessions",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_stored_files_owner_id",
                table: "platform_stored_files",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_stored_files_pixel_sha256",
                table: "platform_stored_files",
                column: "pixel_sha256");

            migrationBuilder.CreateIndex(
                name: "ix_platform_stored_files_sha256",
                table: "platform_stored_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_registry_employments_organization_id_status_id",
                table: "registry_employments",
                columns: new[] { "organization_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_employments_person_id",
                table: "registry_employments",
                column: "person_id",
                unique: true,
                filter: "status IN (2, 5)");

            migrationBuilder.CreateIndex(
                name: "ix_registry_employments_person_id1",
                table: "registry_employments",
                column: "person_id",
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_registry_employments_person_id_id",
                table: "registry_employments",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_jurisdictions_code",
                table: "registry_jurisdictions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_jurisdictions_path",
                table: "registry_jurisdictions",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_missing_employers_jurisdiction_id_id",
                table: "registry_missing_employers",
                columns: new[] { "jurisdiction_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_missing_employers_person_id_id",
                table: "registry_missing_employers",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_jurisdiction_id_status_id",
                table: "registry_organizations",
                columns: new[] { "jurisdiction_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_name",
                table: "registry_organizations",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_registered_by_id",
                table: "registry_organizations",
                column: "registered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_uscc",
                table: "registry_organizations",
                column: "uscc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_people_id_number_index",
                table: "registry_people",
                column: "id_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_registry_people_id_number_index1",
                table: "registry_people",
                column: "id_number_index",
                unique: true,
                filter: "identity_level >= 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_first_start_tokens");

            migrationBuilder.DropTable(
                name: "certificates_certificates");

            migrationBuilder.DropTable(
                name: "exchange_pool");

            migrationBuilder.DropTable(
                name: "hours_evidence");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "platform_data_protection_keys");

            migrationBuilder.DropTable(
                name: "platform_operations");

            migrationBuilder.DropTable(
                name: "platform_parked_forms");

            migrationBuilder.DropTable(
                name: "platform_rate_counters");

            migrationBuilder.DropTable(
                name: "platform_sealed_leaves");

            migrationBuilder.DropTable(
                name: "platform_sessions");

            migrationBuilder.DropTable(
                name: "platform_sign_in_counters");

            migrationBuilder.DropTable(
                name: "platform_stored_files");

            migrationBuilder.DropTable(
                name: "platform_tree_heads");

            migrationBuilder.DropTable(
                name: "registry_employments");

            migrationBuilder.DropTable(
                name: "registry_missing_employers");

            migrationBuilder.DropTable(
                name: "registry_profiles");

            migrationBuilder.DropTable(
                name: "registry_series_periods");

            migrationBuilder.DropTable(
                name: "exchange_import_rows");

            migrationBuilder.DropTable(
                name: "hours_learning_records");

            migrationBuilder.DropTable(
                name: "ledger_annual_accounts");

            migrationBuilder.DropTable(
                name: "access_memberships");

            migrationBuilder.DropTable(
                name: "exchange_imports");

            migrationBuilder.DropTable(
                name: "access_accounts");

            migrationBuilder.DropTable(
                name: "registry_organizations");

            migrationBuilder.DropTable(
                name: "registry_people");

            migrationBuilder.DropTable(
                name: "registry_jurisdictions");
        }
    }
}
