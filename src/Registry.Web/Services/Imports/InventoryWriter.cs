using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Domain.Notices;
using Registry.Web.Imports;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>
/// Writes entries with prepared commands on the connection of the database: one entry costs a look-up and at most one write,
/// where tracked entities would cost several times that.
/// </summary>
internal sealed class InventoryWriter : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DbCommand _find;
    private readonly DbCommand _insert;
    private readonly DbCommand _update;

    public InventoryWriter(RegistryDbContext database, long bodyId, string format)
    {
        var connection = database.Database.GetDbConnection();
        _find = Command(connection, """
            SELECT "Id", "SourceHash", "NoticeId", "Values" FROM "InventoryEntries"
            WHERE "BodyId" = @body AND "SourceFormat" = @format AND "SourceId" = @id
            """, "@body", "@format", "@id");
        _insert = Command(connection, """
            INSERT INTO "InventoryEntries" ("BodyId", "Title", "Department", "Origin", "Values", "SourceFormat", "SourceId", "SourceHash", "SourceRecord", "UrgencyScore", "Minutes", "IsRead", "CreatedAt", "ChangedAt")
            VALUES (@body, @title, @department, 'Imported', @values, @format, @id, @hash, @record, 0, 0, FALSE, @at, @at)
            """, "@body", "@format", "@id", "@title", "@department", "@values", "@hash", "@record", "@at");
        _update = Command(connection, """
            UPDATE "InventoryEntries" SET "Title" = @title, "Department" = @department, "Values" = @values, "SourceHash" = @hash, "SourceRecord" = @record, "IsRead" = FALSE, "ChangedAt" = @at
            WHERE "Id" = @entry
            """, "@entry", "@title", "@department", "@values", "@hash", "@record", "@at");
        (_find.Parameters["@body"].Value, _insert.Parameters["@body"].Value) = (bodyId, bodyId);
        (_find.Parameters["@format"].Value, _insert.Parameters["@format"].Value) = (format, format);
    }

    /// <summary>Makes the commands part of a transaction.</summary>
    public void Join(IDbContextTransaction transaction)
    {
        foreach (var command in (DbCommand[])[_find, _insert, _update])
        {
            command.Transaction = transaction.GetDbTransaction();
        }
    }

    /// <summary>Creates the entry, or brings it up to date: what the source says replaces what it said, what was typed here beside it stays.</summary>
    public async Task<(ImportOutcome Outcome, bool IsDeclared)> WriteAsync(EntryToWrite entry, DateTime at, CancellationToken cancellation)
    {
        var known = await FindAsync(entry.SourceId, cancellation);
        if (known?.Hash == entry.Hash)
        {
            return (ImportOutcome.Unchanged, false);
        }

        var command = known is null ? _insert : _update;
        var values = AnswerSetJson.Write(entry.Values);
        if (known is null)
        {
            command.Parameters["@id"].Value = entry.SourceId;
        }
        else
        {
            command.Parameters["@entry"].Value = known.Id;
            values = Over(known.Values, values);
        }

        command.Parameters["@title"].Value = entry.Title;
        command.Parameters["@department"].Value = (object?)entry.Department ?? DBNull.Value;
        command.Parameters["@values"].Value = values.ToJsonString(Json);
        command.Parameters["@hash"].Value = entry.Hash;
        command.Parameters["@record"].Value = JsonSerializer.Serialize(entry.Record, Json);
        command.Parameters["@at"].Value = at;
        await command.ExecuteNonQueryAsync(cancellation);
        return (known is null ? ImportOutcome.Created : ImportOutcome.Updated, known?.IsDeclared ?? false);
    }

    public async ValueTask DisposeAsync()
    {
        await _find.DisposeAsync();
        await _insert.DisposeAsync();
        await _update.DisposeAsync();
    }

    private async Task<KnownEntry?> FindAsync(string sourceId, CancellationToken cancellation)
    {
        _find.Parameters["@id"].Value = sourceId;
        await using var reader = await _find.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new KnownEntry(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1), !reader.IsDBNull(2), reader.GetString(3))
            : null;
    }

    private static JsonObject Over(string stored, JsonObject said)
    {
        var values = JsonNode.Parse(stored)!.AsObject();
        foreach (var (part, fields) in said)
        {
            var there = values[part] as JsonObject ?? [];
            foreach (var (name, value) in fields!.AsObject())
            {
                there[name] = value?.DeepClone();
            }

            values[part] = there.Parent is null ? there : there.DeepClone();
        }

        return values;
    }

    private static DbCommand Command(DbConnection connection, string text, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record KnownEntry(long Id, string? Hash, bool IsDeclared, string Values);
}

/// <param name="Record">As it was read, whole.</param>
internal sealed record EntryToWrite(int Row, string SourceId, string Title, string? Department, AnswerSet Values, string Hash, JsonElement Record);
