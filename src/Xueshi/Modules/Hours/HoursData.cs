using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours;

/// <summary>The tables of hours.</summary>
public static class HoursData
{
    extension(XueshiDb db)
    {
        public DbSet<LearningRecord> LearningRecords => db.Set<LearningRecord>();

        public DbSet<Evidence> Evidence => db.Set<Evidence>();
    }
}
