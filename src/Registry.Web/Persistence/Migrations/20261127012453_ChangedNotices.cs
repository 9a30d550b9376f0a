using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ChangedNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Notices_Changed",
                table: "Notices",
                columns: new[] { "Status", "PublishedAt" },
                filter: "CurrentVersion > 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_Changed",
                table: "Notices");
        }
    }
}
