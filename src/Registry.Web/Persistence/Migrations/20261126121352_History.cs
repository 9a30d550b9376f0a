using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Retires",
                table: "PublishedVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CoverageStatements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyId = table.Column<long>(type: "INTEGER", nullable: false),
                    UsesNone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Inventory = table.Column<int>(type: "INTEGER", nullable: true),
                    Withheld = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoverageStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoverageStatements_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MergedMentions",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    IntoKey = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MergedMentions", x => new { x.Kind, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "NoticeMentions",
                columns: table => new
                {
                    NoticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnKey = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    Producer = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Personal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeMentions", x => new { x.NoticeId, x.Kind, x.Position });
                    table.ForeignKey(
                        name: "FK_NoticeMentions_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedVersions_PublishedAt",
                table: "PublishedVersions",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CoverageStatements_BodyId_At",
                table: "CoverageStatements",
                columns: new[] { "BodyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeMentions_Kind_Key",
                table: "NoticeMentions",
                columns: new[] { "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeMentions_Kind_OwnKey",
                table: "NoticeMentions",
                columns: new[] { "Kind", "OwnKey" });

            // Versions that retired an algorithm before this column.
            migrationBuilder.Sql("UPDATE PublishedVersions SET Retires = 1 WHERE EXISTS (SELECT 1 FROM Acts WHERE Acts.Kind = 'notice-retired' AND Acts.NoticeId = PublishedVersions.NoticeId AND Acts.Version = PublishedVersions.Number)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CoverageStatements");

            migrationBuilder.DropTable(
                name: "MergedMentions");

            migrationBuilder.DropTable(
                name: "NoticeMentions");

            migrationBuilder.DropIndex(
                name: "IX_PublishedVersions_PublishedAt",
                table: "PublishedVersions");

            migrationBuilder.DropColumn(
                name: "Retires",
                table: "PublishedVersions");
        }
    }
}
