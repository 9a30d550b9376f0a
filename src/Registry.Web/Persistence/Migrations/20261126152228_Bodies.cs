using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Bodies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DeclaredByBodyId",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Bodies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ByName",
                table: "Acts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BodyEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    OtherBodyId = table.Column<long>(type: "INTEGER", nullable: true),
                    OtherName = table.Column<string>(type: "TEXT", nullable: true),
                    OtherSiren = table.Column<string>(type: "TEXT", nullable: true),
                    FormerName = table.Column<string>(type: "TEXT", nullable: true),
                    FormerNameEnglish = table.Column<string>(type: "TEXT", nullable: true),
                    FormerSiren = table.Column<string>(type: "TEXT", nullable: true),
                    Notices = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByUserId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BodyEvents_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BodyEvents_Bodies_OtherBodyId",
                        column: x => x.OtherBodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PrincipalId = table.Column<long>(type: "INTEGER", nullable: false),
                    DelegateId = table.Column<long>(type: "INTEGER", nullable: false),
                    PolicyArea = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedByUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredByUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: true),
                    EndedByUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Bodies_DelegateId",
                        column: x => x.DelegateId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Bodies_PrincipalId",
                        column: x => x.PrincipalId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DeclaredByBodyId",
                table: "Notices",
                column: "DeclaredByBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_MergedIntoId",
                table: "Bodies",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyEvents_BodyId_On",
                table: "BodyEvents",
                columns: new[] { "BodyId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_BodyEvents_OtherBodyId",
                table: "BodyEvents",
                column: "OtherBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegateId_Standing",
                table: "Delegations",
                columns: new[] { "DelegateId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PrincipalId_Standing",
                table: "Delegations",
                columns: new[] { "PrincipalId", "Standing" });

            migrationBuilder.AddForeignKey(
                name: "FK_Bodies_Bodies_MergedIntoId",
                table: "Bodies",
                column: "MergedIntoId",
                principalTable: "Bodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_Bodies_DeclaredByBodyId",
                table: "Notices",
                column: "DeclaredByBodyId",
                principalTable: "Bodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Bodies_Bodies_MergedIntoId",
                table: "Bodies");

            migrationBuilder.DropForeignKey(
                name: "FK_Notices_Bodies_DeclaredByBodyId",
                table: "Notices");

            migrationBuilder.DropTable(
                name: "BodyEvents");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropIndex(
                name: "IX_Notices_DeclaredByBodyId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Bodies_MergedIntoId",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "DeclaredByBodyId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "ByName",
                table: "Acts");
        }
    }
}
