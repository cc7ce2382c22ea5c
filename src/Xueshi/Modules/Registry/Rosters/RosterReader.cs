using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Makes a row of a workbook a row of the roster: its cells understood, number and phone sealed, or refused with the cell that was wrong.</summary>
public sealed class RosterReader(IdNumberVault vault, FieldCipher cipher, IClock clock)
{
    private const string Masked = "*";

    public RosterRow Read(WorkbookRow row, Guid roster)
    {
        var cells = new SheetCells(row);
        var target = ReadKey(row, cells);
        var name = cells.Text(RosterColumns.Name, 50);
        var number = row[RosterColumns.Key].Length == 0 ? ReadIdNumber(row, cells) : null;
        var (department, job) = (cells.Optional(RosterColumns.Department, Employment.LongestPost), cells.Optional(RosterColumns.Job, Employment.LongestPost));
        var phone = ReadPhone(row, cells);
        var (startedOn, endedOn) = (cells.Day(RosterColumns.StartedOn), cells.Day(RosterColumns.EndedOn));
        var cause = ReadCause(row, cells);
        if (startedOn > clock.Today) cells.Fail(RosterColumns.StartedOn, RegistryRefusals.StartInFuture.Message);
        if (endedOn > clock.Today) cells.Fail(RosterColumns.EndedOn, "离开日期不能晚于今天，请在离开之后再导入。");
        if (endedOn < startedOn) cells.Fail(RosterColumns.EndedOn, "离开日期不能早于到岗日期。");
        if (cells.Fault is { } fault) return Refused(row, roster, fault);

        var id = Guid.CreateVersion7(clock.Now);
        return new RosterRow
        {
            Id = id,
            RosterId = roster,
            Number = row.Number,
            State = RosterRowState.Ready,
            Action = endedOn is not null ? RosterAction.End : target is not null ? RosterAction.Update : RosterAction.Add,
            Answer = "",
            Name = name,
            TargetId = target,
            IdType = number?.Type,
            Nationality = number?.Nationality,
            IdNumber = number is null ? null : cipher.Encrypt(number.Text, Invitation.IdNumberPlace, id),
            IdNumberIndex = number is null ? null : vault.IndexOf(number),
            Phone = phone is { } digits ? vault.Seal(digits, Invitation.PhonePlace, id) : null,
            Department = department,
            Job = job,
            StartedOn = startedOn,
            EndedOn = endedOn,
            Cause = endedOn is null ? null : cause,
        };
    }

    private static Guid? ReadKey(WorkbookRow row, SheetCells cells)
    {
        if (row[RosterColumns.Key] is not { Length: > 0 } text) return null;
        if (Guid.TryParseExact(text, "N", out var key)) return key;
        cells.Fail(RosterColumns.Key, "人员编号请勿改动；新增人员请留空。");
        return null;
    }

    private IdNumber? ReadIdNumber(WorkbookRow row, SheetCells cells)
    {
        var read = IdNumber.Read(cells.IdType(RosterColumns.IdType), row[RosterColumns.IdNumber], clock.Today, row[RosterColumns.Nationality]);
        if (read.FirstRefusal is { } no) cells.Fail(RosterColumns.IdNumber, no.Message);
        return read.IsDone ? read.Value : null;
    }

    /// <summary>The template shows phones masked; so they come back when nobody changed them.</summary>
    private static PhoneNumber? ReadPhone(WorkbookRow row, SheetCells cells)
    {
        if (row[RosterColumns.Phone] is not { Length: > 0 } text || text.Contains(Masked, StringComparison.Ordinal)) return null;
        var read = PhoneNumber.Read(text);
        if (read.FirstRefusal is { } no) cells.Fail(RosterColumns.Phone, no.Message);
        return read.IsDone ? read.Value : null;
    }

    private static EndCause ReadCause(WorkbookRow row, SheetCells cells) => row[RosterColumns.Cause].Length == 0 ? EndCause.Left : cells.Word(
        RosterColumns.Cause, "离开原因应为 离职、退休 或 死亡。", ("离职", EndCause.Left), ("退休", EndCause.Retired), ("死亡", EndCause.Died));

    private RosterRow Refused(WorkbookRow row, Guid roster, (string Column, string Value, string Why) fault) => new()
    {
        Id = Guid.CreateVersion7(clock.Now),
        RosterId = roster,
        Number = row.Number,
        State = RosterRowState.Refused,
        Answer = fault.Why,
        Column = fault.Column,
        Value = fault.Value,
        Name = SheetCells.Shown(row[RosterColumns.Name]),
    };
}
