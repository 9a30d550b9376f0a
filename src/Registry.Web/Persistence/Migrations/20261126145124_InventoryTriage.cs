using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class InventoryTriage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_InventoryEntries_Notices_NoticeId",
                table: "InventoryEntries");

            migrationBuilder.AddColumn<string>(
                name: "AboutPeople",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Automatic",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fragile",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRead",
                table: "InventoryEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Learned",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mention",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Minutes",
                table: "InventoryEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MissingAnswers",
                table: "InventoryEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoticeReadAt",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "People",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Urgency",
                table: "InventoryEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UrgencyScore",
                table: "InventoryEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Agents",
                table: "Bodies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftDefaults",
                table: "Bodies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Inhabitants",
                table: "Bodies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedByUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Campaigns_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampaignLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<long>(type: "INTEGER", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    TokenSha256 = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredFunction = table.Column<string>(type: "TEXT", nullable: true),
                    UsesNone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampaignLinks_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryEntries_BodyId_UrgencyScore",
                table: "InventoryEntries",
                columns: new[] { "BodyId", "UrgencyScore" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignLinks_CampaignId_Department",
                table: "CampaignLinks",
                columns: new[] { "CampaignId", "Department" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampaignLinks_TokenSha256",
                table: "CampaignLinks",
                column: "TokenSha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_BodyId",
                table: "Campaigns",
                column: "BodyId");

            migrationBuilder.AddForeignKey(
                name: "FK_InventoryEntries_Notices_NoticeId",
                table: "InventoryEntries",
                column: "NoticeId",
                principalTable: "Notices",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_InventoryEntries_Notices_NoticeId",
                table: "InventoryEntries");

            migrationBuilder.DropTable(
                name: "CampaignLinks");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropIndex(
                name: "IX_InventoryEntries_BodyId_UrgencyScore",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "AboutPeople",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Automatic",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Fragile",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "IsRead",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Learned",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Mention",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Minutes",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "MissingAnswers",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "NoticeReadAt",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "People",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Urgency",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "UrgencyScore",
                table: "InventoryEntries");

            migrationBuilder.DropColumn(
                name: "Agents",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "DraftDefaults",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "Inhabitants",
                table: "Bodies");

            migrationBuilder.AddForeignKey(
                name: "FK_InventoryEntries_Notices_NoticeId",
                table: "InventoryEntries",
                column: "NoticeId",
                principalTable: "Notices",
                principalColumn: "Id");
        }
    }
}
