using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AccountsAndOrganizations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "registry_people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "registry_people",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "upgraded_number_index",
                table: "registry_people",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "authority_id",
                table: "registry_organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "close_reason",
                table: "registry_organizations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closed_by_name",
                table: "registry_organizations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "registry_organizations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code_key",
                table: "registry_organizations",
                type: "character varying(18)",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_name_key",
                table: "registry_organizations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_releasing",
                table: "registry_organizations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "registry_organizations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "survivor_id",
                table: "registry_organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspend_reason",
                table: "registry_organizations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proven_by",
                table: "registry_former_identities",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "failed_at",
                table: "platform_sign_in_counters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "access_accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "leads_to_id",
                table: "access_accounts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "mail",
                table: "access_accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "mail_index",
                table: "access_accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "mail_proven_at",
                table: "access_accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "phone_proven_at",
                table: "access_accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status_reason",
                table: "access_accounts",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_recovery_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    id_type = table.Column<int>(type: "integer", nullable: false),
                    nationality = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    explanation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_recovery_requests", x => x.id);
                    table.CheckConstraint("ck_access_recovery_requests_granted", "(account_id IS NULL) = (token_index IS NULL)");
                    table.ForeignKey(
                        name: "fk_access_recovery_requests_access_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "access_accounts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_access_recovery_requests_jurisdiction_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_sent_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    contact = table.Column<byte[]>(type: "bytea", nullable: true),
                    code_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    passed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sent_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_sent_codes_access_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "access_accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "approvals_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    command = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_person = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    jurisdiction_path = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    result = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approvals_proposals", x => x.id);
                    table.CheckConstraint("ck_approvals_proposals_decided", "(status = 1) = (decided_at IS NULL)");
                    table.CheckConstraint("ck_approvals_proposals_refused", "(status = 3) = (decision_reason IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "platform_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_csv = table.Column<bool>(type: "boolean", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_exports", x => x.id);
                    table.CheckConstraint("ck_platform_exports_ready", "(state = 2) = (content IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "registry_data_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    is_granted = table.Column<bool>(type: "boolean", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_data_requests", x => x.id);
                    table.CheckConstraint("ck_registry_data_requests_answered", "(answer IS NULL) = (answered_at IS NULL) AND (is_granted IS NULL) = (answered_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_registry_data_requests_jurisdiction_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_data_requests_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_duplicates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signs = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_duplicates", x => x.id);
                    table.CheckConstraint("ck_registry_duplicates_decided", "(status = 1) = (decided_at IS NULL)");
                    table.CheckConstraint("ck_registry_duplicates_pair", "first_id <> second_id");
                    table.ForeignKey(
                        name: "fk_registry_duplicates_person_first_id",
                        column: x => x.first_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registry_duplicates_person_second_id",
                        column: x => x.second_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_mergers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    keeps_administrators = table.Column<bool>(type: "boolean", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    acting_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    acting_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undo_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_mergers", x => x.id);
                    table.CheckConstraint("ck_registry_mergers_two", "absorbed_id <> survivor_id");
                    table.CheckConstraint("ck_registry_mergers_undone", "(status IN (3, 4)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_registry_mergers_organization_absorbed_id",
                        column: x => x.absorbed_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_mergers_organization_survivor_id",
                        column: x => x.survivor_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    duplicate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    took_name = table.Column<bool>(type: "boolean", nullable: false),
                    took_number = table.Column<bool>(type: "boolean", nullable: false),
                    survivor_was_id = table.Column<Guid>(type: "uuid", nullable: false),
                    absorbed_was_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    merged_by_name = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undone_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_merges", x => x.id);
                    table.ForeignKey(
                        name: "fk_registry_merges_registry_people_absorbed_id",
                        column: x => x.absorbed_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registry_merges_registry_people_survivor_id",
                        column: x => x.survivor_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_organization_aliases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    merger_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_organization_aliases", x => x.id);
                    table.ForeignKey(
                        name: "fk_registry_organization_aliases_registry_organizations_organi",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_organization_grams",
                columns: table => new
                {
                    gram = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    length = table.Column<short>(type: "smallint", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_organization_grams", x => new { x.gram, x.length, x.organization_id });
                });

            migrationBuilder.CreateTable(
                name: "registry_organization_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    desk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    uscc = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    uscc_check_overridden = table.Column<bool>(type: "boolean", nullable: false),
                    legal_representative = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    nature = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    kinds = table.Column<int>(type: "integer", nullable: true),
                    other_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_organization_requests", x => x.id);
                    table.CheckConstraint("ck_registry_organization_requests_closed", "(kind = 4) = (closed_on IS NOT NULL)");
                    table.CheckConstraint("ck_registry_organization_requests_decided", "(status = 1) = (decided_at IS NULL)");
                    table.CheckConstraint("ck_registry_organization_requests_other", "(kind IN (3, 5)) = (other_id IS NOT NULL)");
                    table.CheckConstraint("ck_registry_organization_requests_returned", "status <> 3 OR answer IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_registry_organization_requests_registry_jurisdictions_desk_",
                        column: x => x.desk_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_organization_requests_registry_organizations_organ",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_organization_requests_registry_organizations_other",
                        column: x => x.other_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "registry_merger_rows",
                columns: table => new
                {
                    merger_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version_after = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_merger_rows", x => new { x.merger_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_registry_merger_rows_registry_mergers_merger_id",
                        column: x => x.merger_id,
                        principalTable: "registry_mergers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_merge_steps",
                columns: table => new
                {
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_merge_steps", x => new { x.merge_id, x.kind, x.row_id });
                    table.ForeignKey(
                        name: "fk_registry_merge_steps_registry_merges_merge_id",
                        column: x => x.merge_id,
                        principalTable: "registry_merges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_roster_rows_id_number_index",
                table: "registry_roster_rows",
                column: "id_number_index",
                filter: "id_number_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registry_people_merged_into_id",
                table: "registry_people",
                column: "merged_into_id",
                filter: "merged_into_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registry_people_name_born_on",
                table: "registry_people",
                columns: new[] { "name", "born_on" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_people_upgraded_number_index",
                table: "registry_people",
                column: "upgraded_number_index",
                filter: "upgraded_number_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_authority_id",
                table: "registry_organizations",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_id",
                table: "registry_organizations",
                column: "id",
                filter: "name_key IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_id1",
                table: "registry_organizations",
                column: "id",
                filter: "is_releasing");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_survivor_id",
                table: "registry_organizations",
                column: "survivor_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_registry_organizations_closed",
                table: "registry_organizations",
                sql: "(status = 6) = (closed_on IS NOT NULL AND close_reason IS NOT NULL AND closed_by_name IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_registry_organizations_merged",
                table: "registry_organizations",
                sql: "(status IN (5, 7)) = (survivor_id IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_registry_organizations_offices",
                table: "registry_organizations",
                sql: "(kinds & 28) = 0 OR registered_by_id IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_registry_organizations_releasing",
                table: "registry_organizations",
                sql: "status = 6 OR NOT is_releasing");

            migrationBuilder.AddCheckConstraint(
                name: "ck_registry_organizations_suspended",
                table: "registry_organizations",
                sql: "(status = 4) = (suspend_reason IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_batch_id_id",
                table: "journal_entries",
                columns: new[] { "batch_id", "id" },
                filter: "batch_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_import_rows_id_number_index",
                table: "exchange_import_rows",
                column: "id_number_index",
                filter: "id_number_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_closed_at",
                table: "access_accounts",
                column: "closed_at",
                filter: "closed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_mail_index",
                table: "access_accounts",
                column: "mail_index",
                unique: true,
                filter: "mail_proven_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_accounts_phone_index1",
                table: "access_accounts",
                column: "phone_index",
                unique: true,
                filter: "phone_proven_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_recovery_requests_account_id",
                table: "access_recovery_requests",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_recovery_requests_jurisdiction_id_id",
                table: "access_recovery_requests",
                columns: new[] { "jurisdiction_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_recovery_requests_token_index",
                table: "access_recovery_requests",
                column: "token_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_sent_codes_account_id",
                table: "access_sent_codes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_sent_codes_sent_at",
                table: "access_sent_codes",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_proposals_kind_subject_id",
                table: "approvals_proposals",
                columns: new[] { "kind", "subject_id" },
                unique: true,
                filter: "status = 1 AND subject_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_proposals_organization_id_id",
                table: "approvals_proposals",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_approvals_proposals_status_expires_at",
                table: "approvals_proposals",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_exports_account_id_asked_at",
                table: "platform_exports",
                columns: new[] { "account_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_exports_asked_at",
                table: "platform_exports",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_exports_due_at",
                table: "platform_exports",
                column: "due_at",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_registry_data_requests_jurisdiction_id_id",
                table: "registry_data_requests",
                columns: new[] { "jurisdiction_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_data_requests_person_id_id",
                table: "registry_data_requests",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_duplicates_first_id_second_id",
                table: "registry_duplicates",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_duplicates_second_id",
                table: "registry_duplicates",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_duplicates_status_score_id",
                table: "registry_duplicates",
                columns: new[] { "status", "score", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_merger_rows_merger_id_kind_state",
                table: "registry_merger_rows",
                columns: new[] { "merger_id", "kind", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_mergers_absorbed_id",
                table: "registry_mergers",
                column: "absorbed_id",
                unique: true,
                filter: "status <> 4");

            migrationBuilder.CreateIndex(
                name: "ix_registry_mergers_id",
                table: "registry_mergers",
                column: "id",
                filter: "status IN (1, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_registry_mergers_survivor_id",
                table: "registry_mergers",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_merges_absorbed_id",
                table: "registry_merges",
                column: "absorbed_id",
                unique: true,
                filter: "undone_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registry_merges_duplicate_id",
                table: "registry_merges",
                column: "duplicate_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_merges_survivor_id",
                table: "registry_merges",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_aliases_organization_id",
                table: "registry_organization_aliases",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_aliases_text",
                table: "registry_organization_aliases",
                column: "text");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_aliases_text1",
                table: "registry_organization_aliases",
                column: "text",
                unique: true,
                filter: "kind = 2");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_requests_desk_id_status_id",
                table: "registry_organization_requests",
                columns: new[] { "desk_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_requests_organization_id_id",
                table: "registry_organization_requests",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_requests_organization_id_kind",
                table: "registry_organization_requests",
                columns: new[] { "organization_id", "kind" },
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_registry_organization_requests_other_id_status_id",
                table: "registry_organization_requests",
                columns: new[] { "other_id", "status", "id" });

            migrationBuilder.AddForeignKey(
                name: "fk_registry_organizations_registry_organizations_authority_id",
                table: "registry_organizations",
                column: "authority_id",
                principalTable: "registry_organizations",
                principalColumn: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_registry_organizations_registry_organizations_survivor_id",
                table: "registry_organizations",
                column: "survivor_id",
                principalTable: "registry_organizations",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_registry_organizations_registry_organizations_authority_id",
                table: "registry_organizations");

            migrationBuilder.DropForeignKey(
                name: "fk_registry_organizations_registry_organizations_survivor_id",
                table: "registry_organizations");

            migrationBuilder.DropTable(
                name: "access_recovery_requests");

            migrationBuilder.DropTable(
                name: "access_sent_codes");

            migrationBuilder.DropTable(
                name: "approvals_proposals");

            migrationBuilder.DropTable(
                name: "platform_exports");

            migrationBuilder.DropTable(
                name: "registry_data_requests");

            migrationBuilder.DropTable(
                name: "registry_duplicates");

            migrationBuilder.DropTable(
                name: "registry_merge_steps");

            migrationBuilder.DropTable(
                name: "registry_merger_rows");

            migrationBuilder.DropTable(
                name: "registry_organization_aliases");

            migrationBuilder.DropTable(
                name: "registry_organization_grams");

            migrationBuilder.DropTable(
                name: "registry_organization_requests");

            migrationBuilder.DropTable(
                name: "registry_merges");

            migrationBuilder.DropTable(
                name: "registry_mergers");

            migrationBuilder.DropIndex(
                name: "ix_registry_roster_rows_id_number_index",
                table: "registry_roster_rows");

            migrationBuilder.DropIndex(
                name: "ix_registry_people_merged_into_id",
                table: "registry_people");

            migrationBuilder.DropIndex(
                name: "ix_registry_people_name_born_on",
                table: "registry_people");

            migrationBuilder.DropIndex(
                name: "ix_registry_people_upgraded_number_index",
                table: "registry_people");

            migrationBuilder.DropIndex(
                name: "ix_registry_organizations_authority_id",
                table: "registry_organizations");

            migrationBuilder.DropIndex(
                name: "ix_registry_organizations_id",
                table: "registry_organizations");

            migrationBuilder.DropIndex(
                name: "ix_registry_organizations_id1",
                table: "registry_organizations");

            migrationBuilder.DropIndex(
                name: "ix_registry_organizations_survivor_id",
                table: "registry_organizations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registry_organizations_closed",
                table: "registry_organizations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registry_organizations_merged",
                table: "registry_organizations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registry_organizations_offices",
                table: "registry_organizations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registry_organizations_releasing",
                table: "registry_organizations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registry_organizations_suspended",
                table: "registry_organizations");

            migrationBuilder.DropIndex(
                name: "ix_journal_entries_batch_id_id",
                table: "journal_entries");

            migrationBuilder.DropIndex(
                name: "ix_exchange_import_rows_id_number_index",
                table: "exchange_import_rows");

            migrationBuilder.DropIndex(
                name: "ix_access_accounts_closed_at",
                table: "access_accounts");

            migrationBuilder.DropIndex(
                name: "ix_access_accounts_mail_index",
                table: "access_accounts");

            migrationBuilder.DropIndex(
                name: "ix_access_accounts_phone_index1",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "registry_people");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "registry_people");

            migrationBuilder.DropColumn(
                name: "upgraded_number_index",
                table: "registry_people");

            migrationBuilder.DropColumn(
                name: "authority_id",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "close_reason",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "closed_by_name",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "code_key",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "former_name_key",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "is_releasing",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "survivor_id",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "suspend_reason",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "proven_by",
                table: "registry_former_identities");

            migrationBuilder.DropColumn(
                name: "failed_at",
                table: "platform_sign_in_counters");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "leads_to_id",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "mail",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "mail_index",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "mail_proven_at",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "phone_proven_at",
                table: "access_accounts");

            migrationBuilder.DropColumn(
                name: "status_reason",
                table: "access_accounts");
        }
    }
}
