using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Makes a row of a workbook a row of the import: its cells understood and its ID number sealed, or refused with the cell that was wrong.</summary>
public sealed class RowReader(IdNumberVault vault, FieldCipher cipher, CePolicy policy, IClock clock)
{
    private const string UsualForm = "online";

    public ImportRow Read(WorkbookRow row, Guid import, ImportRight right)
    {
        var cells = new CellReading(row);
        var (system, number) = (cells.Text(ImportColumns.SourceSystem, 60), cells.Text(ImportColumns.SourceRecordId, 100));
        var idNumber = ReadIdNumber(row, cells);
        var name = cells.Text(ImportColumns.Name, 100);
        var (year, category) = (cells.Year(), cells.Category());
        if (!right.Covers(category)) cells.Fail(ImportColumns.Category, "人社部门只导入公需学时；专业、选修学时由用人单位或行业主管部门认定。");
        var (course, hours, unit) = (cells.Text(ImportColumns.Course, 200), cells.Hours(), cells.Unit());
        var (recognizedAt, recognizer) = (cells.Moment(ImportColumns.RecognizedAt), cells.Text(ImportColumns.Recognizer, 200));
        var action = cells.Action();
        var endedOn = cells.Day(ImportColumns.EndedOn) ?? DateOnly.FromDateTime(recognizedAt);
        var startedOn = cells.Day(ImportColumns.StartedOn) ?? endedOn;
        var institution = cells.Optional(ImportColumns.Institution, 200) ?? recognizer;
        var form = cells.Optional(ImportColumns.Form, 30) is { } formName ? policy.Forms.FirstOrDefault(f => f.Name == formName)?.Code : UsualForm;
        if (form is null) cells.Fail(ImportColumns.Form, "不认识这种申报形式，请留空或按模板说明填写。");
        if (startedOn > endedOn) cells.Fail(ImportColumns.StartedOn, "开始日期不能晚于结束日期。");
        if (endedOn > clock.Today) cells.Fail(ImportColumns.EndedOn, "学习尚未结束，请结束后再导入。");
        if (DateOnly.FromDateTime(recognizedAt) > clock.Today) cells.Fail(ImportColumns.RecognizedAt, "认定时间不能晚于今天。");
        if (cells.Fault is null && startedOn.Year < year.Value) cells.Fail(ImportColumns.StartedOn, $"学习开始早于 {year} 年度，请核对年度。");
        if (cells.Fault is { } fault) return Refused(row, import, fault);

        var id = Guid.CreateVersion7(clock.Now);
        return new ImportRow
        {
            Id = id,
            ImportId = import,
            Number = row.Number,
            State = ImportRowState.Ready,
            Answer = "",
            Name = name,
            IdType = idNumber!.Type,
            IdNumber = cipher.Encrypt(idNumber.Text, ImportRow.IdNumberPlace, id),
            IdNumberIndex = vault.IndexOf(idNumber),
            SourceSystem = system,
            SourceRecordId = number,
            Action = action,
            Year = year,
            Category = category,
            CourseName = course,
            Hours = hours,
            Unit = unit,
            FormCode = form,
            StartedOn = startedOn,
            EndedOn = endedOn,
            InstitutionName = institution,
            RecognizedAt = BeijingTime.ToUtc(recognizedAt),
            Recognizer = recognizer,
        };
    }

    private IdNumber? ReadIdNumber(WorkbookRow row, CellReading cells)
    {
        var type = cells.IdType(ImportColumns.IdType);
        var read = IdNumber.Read(type, row[ImportColumns.IdNumber], clock.Today, row[ImportColumns.Nationality]);
        if (read.FirstRefusal is { } no) cells.Fail(ImportColumns.IdNumber, no.Message);
        return read.IsDone ? read.Value : null;
    }

    private ImportRow Refused(WorkbookRow row, Guid import, (string Column, string Value, string Why) fault) => new()
    {
        Id = Guid.CreateVersion7(clock.Now),
        ImportId = import,
        Number = row.Number,
        State = ImportRowState.Refused,
        Answer = fault.Why,
        Column = fault.Column,
        Value = fault.Value,
        Name = CellReading.Shown(row[ImportColumns.Name]),
        SourceSystem = row[ImportColumns.SourceSystem] is { Length: > 0 and <= 60 } system ? CellReading.Shown(system) : null,
    };
}
