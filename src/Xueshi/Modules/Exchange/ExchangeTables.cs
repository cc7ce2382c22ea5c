using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.PersonalData;

namespace Xueshi.Modules.Exchange;

/// <summary>What exchange keeps about people.</summary>
public static class ExchangeTables
{
    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<ImportRow>("exchange_import_rows", (db, who) => db.ImportRows
                .Where(r => who.ProvenNumberIndex != null && r.IdNumberIndex == who.ProvenNumberIndex).OrderByDescending(r => r.Id))
            .Opening<ImportRow>("id_number", ImportRow.IdNumberPlace, r => (r.IdNumber, r.Id)),
        PersonalTable.Of<PooledCompletion>("exchange_pool", (db, who) => db.Pool.Where(p => who.ProvenNumberIndex != null && p.IdNumberIndex == who.ProvenNumberIndex).OrderByDescending(p => p.Id)),
        PersonalTable.NotByPerson("exchange_imports", "单位的导入批次；经办人姓名是履职记录，本人办理的见办理日志"),
    ];
}
