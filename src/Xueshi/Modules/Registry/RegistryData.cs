using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Search;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry;

/// <summary>The tables of the registry.</summary>
public static class RegistryData
{
    extension(XueshiDb db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<PersonProfile> Profiles => db.Set<PersonProfile>();

        public DbSet<SeriesPeriod> SeriesPeriods => db.Set<SeriesPeriod>();

        public DbSet<Organization> Organizations => db.Set<Organization>();

        public DbSet<OrganizationGram> OrganizationGrams => db.Set<OrganizationGram>();

        public DbSet<OrganizationAlias> OrganizationAliases => db.Set<OrganizationAlias>();

        public DbSet<OrganizationRequest> OrganizationRequests => db.Set<OrganizationRequest>();

        public DbSet<Merger> Mergers => db.Set<Merger>();

        public DbSet<MergerRow> MergerRows => db.Set<MergerRow>();

        public DbSet<Employment> Employments => db.Set<Employment>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<Roster> Rosters => db.Set<Roster>();

        public DbSet<RosterRow> RosterRows => db.Set<RosterRow>();

        public DbSet<MissingEmployer> MissingEmployers => db.Set<MissingEmployer>();

        public DbSet<Correction> Corrections => db.Set<Correction>();

        public DbSet<FormerIdentity> FormerIdentities => db.Set<FormerIdentity>();

        public DbSet<DataRequest> DataRequests => db.Set<DataRequest>();

        public DbSet<Duplicate> Duplicates => db.Set<Duplicate>();

        public DbSet<PersonMerge> Merges => db.Set<PersonMerge>();

        public DbSet<Jurisdiction> Jurisdictions => db.Set<Jurisdiction>();
    }
}
