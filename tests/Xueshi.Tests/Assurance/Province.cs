using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Demo;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;
using Xueshi.Tests.Files;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>
/// A small province: two employers in Guangzhou, one in Shenzhen, the HR departments and education authorities of both cities, and one person of Guangzhou
/// with a record in every state, a passed year and a certificate. Everybody has a number of their own, which serves as a canary.
/// </summary>
internal sealed class Province : IAsyncDisposable
{
    public const string Password = "canary-密码-荔枝湾-2026";

    private readonly Dictionary<Who, Member> _members = [];
    private readonly Dictionary<Subject, Guid> _subjects = [];
    private int _made;

    private Province(XueshiApp app) => App = app;

    public XueshiApp App { get; }

    /// <summary>What each member must never see in full, and no log may hold.</summary>
    public IEnumerable<string> Numbers => _members.Values.SelectMany(member => new[] { member.IdNumber, member.Phone });

    public IEnumerable<string> IdNumbers => _members.Values.Select(member => member.IdNumber);

    public static async Task<Province> StartAsync(DatabaseKind kind, Action<IServiceCollection>? replace = null) => await OnAsync(await XueshiApp.StartAsync(kind, replace));

    /// <summary>Settles in an application that is empty.</summary>
    public static async Task<Province> OnAsync(XueshiApp app)
    {
        var province = new Province(app);
        await province.SettleAsync();
        return province;
    }

    public Guid this[Subject subject] => _subjects[subject];

    public Member this[Who who] => _members[who];

    /// <summary>A browser in which this member is signed in, acting in their role.</summary>
    public async Task<Visitor> VisitAsync(Who who, bool follow = true)
    {
        var visitor = App.Visit(follow);
        if (who == Who.Nobody) return visitor;
        var member = _members[who];
        await (await visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", member.UserName).Set("Input.Password", Password).PressAnywayAsync();
        await TakeRoleAsync(who);
        return visitor;
    }

    /// <summary>Puts this member's open sessions in their role.</summary>
    public async Task TakeRoleAsync(Who who)
    {
        var member = _members[who];
        if (member.Membership is not { } membership) return;
        await App.RunAsync(services => services.GetRequiredService<XueshiDb>().Set<Session>().Where(session => session.AccountId == member.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.MembershipId, membership), Cancel));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task SettleAsync()
    {
        await App.RunAsync(async services =>
        {
            var db = services.GetRequiredService<XueshiDb>();
            await JurisdictionSeed.SeedAsync(db, Cancel);
            var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password);
            var vault = services.GetRequiredService<IdNumberVault>();

            var employer = Organization(db, "荔湾设计院", OrganizationKinds.Employer, "4401");
            var neighbor = Organization(db, "越秀测绘院", OrganizationKinds.Employer, "4401");
            var far = Organization(db, "南山软件公司", OrganizationKinds.Employer, "4403");
            var hrss = Organization(db, "广州市人社局", OrganizationKinds.HrssDepartment, "4401");
            var farHrss = Organization(db, "深圳市人社局", OrganizationKinds.HrssDepartment, "4403");
            var authority = Organization(db, "广州市教育局", OrganizationKinds.IndustryAuthority, "4401", sector: Sector.Education);
            var farAuthority = Organization(db, "深圳市教育局", OrganizationKinds.IndustryAuthority, "4403", sector: Sector.Education);
            var platform = Organization(db, "省人社厅", OrganizationKinds.HrssDepartment, "44");

            Person(db, vault, hash, Who.Holder, "陈荔湾", employer);
            Person(db, vault, hash, Who.Colleague, "李同事", employer);
            Person(db, vault, hash, Who.Employer, "王经办", employer, Role.EmployerAdministrator, employer);
            Person(db, vault, hash, Who.Neighbor, "赵邻居", neighbor);
            Person(db, vault, hash, Who.NeighborEmployer, "周经办", neighbor, Role.EmployerAdministrator, neighbor);
            Person(db, vault, hash, Who.Stranger, "钱远方", far);
            Person(db, vault, hash, Who.FarEmployer, "孙经办", far, Role.EmployerAdministrator, far);
            Person(db, vault, hash, Who.Hrss, "吴人社", null, Role.HrssOfficer, hrss);
            Person(db, vault, hash, Who.FarHrss, "郑人社", null, Role.HrssOfficer, farHrss);
            Person(db, vault, hash, Who.Authority, "冯教育", null, Role.AuthorityOfficer, authority);
            Person(db, vault, hash, Who.FarAuthority, "褚教育", null, Role.AuthorityOfficer, farAuthority);
            Person(db, vault, hash, Who.Platform, "卫平台", null, Role.PlatformAdministrator, platform);
            var applicant = Person(db, vault, hash, Who.Applicant, "蒋待定", null);

            var license = (await services.GetRequiredService<FileIntake>().TakeAsync(new MemoryStream(Pictures.Png()), "执照.png", applicant.Id, applicant.Id, Cancel)).Value;
            var pending = Organization(db, "新登记单位", OrganizationKinds.Employer, "4401", OrganizationStatus.PendingReview, registeredBy: applicant.Id);
            pending.LicenseFileId = license.Id;
            (_subjects[Subject.Membership], _subjects[Subject.OfficeMembership]) = (_members[Who.Employer].Membership!.Value, _members[Who.Hrss].Membership!.Value);
            var offered = new RoleInvitation
            {
                Id = Next(), OrganizationId = employer.Id, Role = Role.HoursRecognizer, Name = "李同事", PersonId = _members[Who.Colleague].PersonId, LetterFileId = license.Id,
                InvitedAt = App.Clock.Now, InvitedById = _members[Who.Employer].PersonId, InvitedByName = "王经办",
            };
            _subjects[Subject.RoleInvitation] = offered.Id;
            db.Add(offered);
            var import = new ImportBatch
            {
                Id = Next(), OrganizationId = authority.Id, OrganizationName = authority.Name, Sector = Sector.Education, FileName = "学时.xlsx", Rows = 1,
                UploadedAt = App.Clock.Now, UploadedByName = "冯教育",
            };
            var missing = new MissingEmployer { Id = Next(), PersonId = applicant.Id, Name = "找不到的单位", JurisdictionId = JurisdictionSeed.IdOf("4401"), ReportedAt = App.Clock.Now };
            var roster = new Roster
            {
                Id = Next(), OrganizationId = employer.Id, FileName = "名册.xlsx", Rows = 1, UploadedAt = App.Clock.Now, UploadedByName = "经办人",
                ActingAccountId = Next(), ActingPersonId = Next(), ActingName = "经办人",
            };
            roster.CompleteReading();
            _subjects[Subject.Roster] = roster.Id;
            var request = new OrganizationRequest
            {
                Id = Next(), OrganizationId = employer.Id, Kind = OrganizationRequestKind.Authority, DeskId = employer.JurisdictionId, OtherId = authority.Id, Reason = "主管评审",
                EvidenceFileId = license.Id, RequestedAt = App.Clock.Now, RequestedById = _members[Who.Employer].PersonId, RequestedByName = "王经办",
            };
            var absorbed = Organization(db, "荔湾设计院（重复）", OrganizationKinds.Employer, "4401");
            Assert.Null(absorbed.BeginMerge(employer.Id) ?? absorbed.CompleteMerge());
            var merger = new Merger
            {
                Id = Next(), AbsorbedId = absorbed.Id, SurvivorId = employer.Id, Reason = "同一单位", KeepsAdministrators = false, DecidedAt = App.Clock.Now, ActingName = "吴人社",
                ActingPersonId = Next(), Fields = new MergedFields(OrganizationSays.Of(employer), OrganizationSays.Of(employer)).ToJson(),
            };
            merger.Complete();
            (_subjects[Subject.OrganizationRequest], _subjects[Subject.Merger], _subjects[Subject.OtherOrganization]) = (request.Id, merger.Id, neighbor.Id);
            db.AddRange(license, import, missing, roster, request, merger);
            var wish = new DataRequest
            {
                Id = Next(), PersonId = applicant.Id, JurisdictionId = JurisdictionSeed.IdOf("4401"), Kind = DataRequestKind.Correct, Text = "籍贯有误", FiledAt = App.Clock.Now,
            };
            var proposal = new Proposal
            {
                Id = Next(), Kind = RevokeBatchAct.Code, Title = "撤销 0 条记录的认定", Command = "[]", Reason = "证明系伪造", Evidence = "核查笔录", ProposedBy = Next(), ProposedByPerson = Next(),
                ProposedByName = "郑科员", OrganizationId = hrss.Id, OrganizationName = hrss.Name, JurisdictionPath = "/44/4401/", ProposedAt = App.Clock.Now, ExpiresAt = App.Clock.Now.AddDays(7),
            };
            db.Add(proposal);
            _subjects[Subject.Proposal] = proposal.Id;
            var export = new ExportFile
            {
                Id = Next(), Kind = StaffExport.Code, IsCsv = true, Rows = 1, AccountId = _members[Who.Employer].AccountId, PersonId = _members[Who.Employer].PersonId, ActorName = "王经办",
                OrganizationId = employer.Id, OrganizationName = employer.Name, AskedAt = App.Clock.Now, DueAt = App.Clock.Now,
            };
            db.Add(export);
            _subjects[Subject.Export] = export.Id;
            (_subjects[Subject.Account], _subjects[Subject.DataRequest]) = (_members[Who.Holder].AccountId, wish.Id);
            db.Add(wish);
            (_subjects[Subject.Import], _subjects[Subject.MissingEmployer]) = (import.Id, missing.Id);
            var (lost, recovery) = (Modules.Registry.Model.Identity.IdNumber.FromStored(Modules.Registry.Model.Identity.IdType.ResidentId, _members[Who.Holder].IdNumber, null), Next());
            db.Add(new RecoveryRequest
            {
                Id = recovery, Name = "陈荔湾", IdType = lost.Type, IdNumber = services.GetRequiredService<FieldCipher>().Encrypt(lost.Text, RecoveryRequest.IdNumberPlace, recovery), IdNumberIndex = vault.IndexOf(lost),
                Phone = vault.Seal(DemoNumbers.Phone(6999), RecoveryRequest.PhonePlace, recovery), Explanation = "手机丢失，邮箱忘记", JurisdictionId = JurisdictionSeed.IdOf("4401"), AskedAt = App.Clock.Now,
            });
            _subjects[Subject.RecoveryRequest] = recovery;
            var asked = new Employment
            {
                Id = Next(), PersonId = applicant.Id, OrganizationId = employer.Id, Status = BindingStatus.PendingEmployer,
                // So long ago that the HR department may decide.
                RequestedAt = App.Clock.Now.AddDays(-30),
            };
            db.Add(asked);
            (_subjects[Subject.Person], _subjects[Subject.Organization], _subjects[Subject.PendingOrganization]) = (_members[Who.Holder].PersonId, employer.Id, pending.Id);
            (_subjects[Subject.PendingEmployment], _subjects[Subject.Office]) = (asked.Id, hrss.Id);
            await CorrectAsync(services, applicant);
            await db.SaveChangesAsync(Cancel);
            return true;
        });
        await LearnAsync();
    }

    /// <summary>Somebody who turned out to be a colleague of the holder.</summary>
    private Person Merged(XueshiDb db)
    {
        var person = new Person { Id = Next(), Name = "李旧同事", RegisteredAt = App.Clock.Now };
        person.MergeInto(_members[Who.Colleague].PersonId);
        db.Add(person);
        return person;
    }

    /// <summary>The applicant's name waits to be corrected, and the holder has written down that theirs is wrong.</summary>
    private async Task CorrectAsync(IServiceProvider services, Person applicant)
    {
        var db = services.GetRequiredService<XueshiDb>();
        var proof = (await services.GetRequiredService<FileIntake>().TakeAsync(new MemoryStream(Pictures.Png()), "户口簿.png", applicant.Id, applicant.Id, Cancel)).Value;
        var asked = new Correction { Id = Next(), PersonId = applicant.Id, JurisdictionId = JurisdictionSeed.IdOf("4401"), Name = "蒋定", Reason = "登记时多写一字", CreatedAt = App.Clock.Now };
        asked.Proofs.Add(new CorrectionProof { CorrectionId = asked.Id, FileId = proof.Id });
        Assert.Null(asked.HandIn(App.Clock.Now));
        var draft = new Correction { Id = Next(), PersonId = _members[Who.Holder].PersonId, JurisdictionId = JurisdictionSeed.IdOf("4401"), Name = "陈荔", Reason = "已更名", CreatedAt = App.Clock.Now };
        db.AddRange(proof, asked, draft);
        var pair = Modules.Registry.Model.Duplicate.Of(_members[Who.Holder].PersonId, applicant.Id, DuplicateSigns.Reported, App.Clock.Now);
        var (survivor, absorbed) = (_members[Who.Colleague].PersonId, Merged(db));
        var was = services.GetRequiredService<IdNumberVault>().Remember(absorbed, "人员合并", App.Clock.Now, survivor);
        var merged = Modules.Registry.Model.Duplicate.Of(survivor, absorbed.Id, DuplicateSigns.Reported, App.Clock.Now);
        var merge = new PersonMerge
        {
            Id = Next(), DuplicateId = merged.Id, SurvivorId = survivor, AbsorbedId = absorbed.Id, SurvivorWasId = Next(), AbsorbedWasId = was.Id, MergedAt = App.Clock.Now, MergedByName = "吴人社", Reason = "核对原件",
        };
        db.AddRange(pair, merged, was, merge);
        (_subjects[Subject.Duplicate], _subjects[Subject.Merge]) = (pair.Id, merge.Id);
        (_subjects[Subject.Correction], _subjects[Subject.DraftCorrection], _subjects[Subject.CorrectionProof]) = (asked.Id, draft.Id, proof.Id);
    }

    /// <summary>The holder's year 2026: passed, certified, with records in other states beside it.</summary>
    private async Task LearnAsync()
    {
        var holder = _members[Who.Holder];
        var desk = await App.RunAsync(services => services.GetRequiredService<XueshiDb>().Set<Membership>().Where(m => m.AccountId == _members[Who.Employer].AccountId).Select(m => m.OrganizationId).SingleAsync(Cancel));
        var reviewer = ActorOf(Who.Employer, new ActingFor(desk, "荔湾设计院", Role.EmployerAdministrator.Name(), "/44/4401/", null), Role.EmployerAdministrator);
        var hours = new (SubjectCategory Category, int Hours)[] { (SubjectCategory.Public, 30), (SubjectCategory.Professional, 42), (SubjectCategory.Elective, 18) };
        foreach (var (category, number) in hours)
        {
            var id = await App.RunAsync(services => DeclareAsync(services, holder, desk, category, number, submit: true));
            await DecideAsync(new DecideRecord(Next(), id, 1, Decision.Approve, CreditHours.Of(number), null), reviewer);
            _subjects[Subject.ApprovedRecord] = id;
        }
        _subjects[Subject.SubmittedRecord] = await App.RunAsync(services => DeclareAsync(services, holder, desk, SubjectCategory.Professional, 6, submit: true));
        _subjects[Subject.DraftRecord] = await App.RunAsync(services => DeclareAsync(services, holder, desk, SubjectCategory.Professional, 7, submit: false));
        _subjects[Subject.ReturnedRecord] = await App.RunAsync(services => DeclareAsync(services, holder, desk, SubjectCategory.Professional, 8, submit: true));
        await DecideAsync(new DecideRecord(Next(), _subjects[Subject.ReturnedRecord], 1, Decision.Return, default, "请补充结业证明"), reviewer);
        var issued = await App.RunAsync(services => services.GetRequiredService<IssueCertificateHandler>()
            .HandleAsync(new IssueCertificate(Next(), holder.PersonId, new CeYear(2026)), ActorOf(Who.Holder, null, Role.Professional), Cancel));
        _subjects[Subject.Certificate] = issued.Value;
    }

    private async Task DecideAsync(DecideRecord command, Actor reviewer)
    {
        var decided = await App.RunAsync(services => services.GetRequiredService<DecideRecordHandler>().HandleAsync(command, reviewer, Cancel));
        Assert.True(decided.IsDone, decided.FirstRefusal?.Message);
    }

    private async Task<Guid> DeclareAsync(IServiceProvider services, Member holder, Guid desk, SubjectCategory category, int hours, bool submit)
    {
        var db = services.GetRequiredService<XueshiDb>();
        var proof = (await services.GetRequiredService<FileIntake>().TakeAsync(new MemoryStream(Pictures.Png()), "结业证.png", holder.PersonId, holder.AccountId, Cancel)).Value;
        var record = new LearningRecord
        {
            Id = Next(), PersonId = holder.PersonId, Year = new CeYear(2026), Category = category, CourseName = $"课程{_made}", FormCode = "online",
            StartedOn = new DateOnly(2026, 5, 4), EndedOn = new DateOnly(2026, 5, 8), DeclaredHours = CreditHours.Of(hours), InstitutionName = "广东省学习平台",
            Source = RecordSource.Declared, Status = LearningRecordStatus.Draft, CreatedAt = App.Clock.Now,
        };
        record.Evidence.Add(new Evidence { RecordId = record.Id, FileId = proof.Id });
        if (submit) Assert.Null(record.Submit(desk, App.Clock.Now));
        db.AddRange(proof, record);
        await db.SaveChangesAsync(Cancel);
        _subjects[Subject.Proof] = proof.Id;
        return record.Id;
    }

    private Actor ActorOf(Who who, ActingFor? organization, Role role) =>
        new(_members[who].AccountId, _members[who].PersonId, _members[who].Name, organization, Roles.Permissions[role], "127.0.0.1");

    private Organization Organization(
        XueshiDb db, string name, OrganizationKinds kinds, string jurisdiction, OrganizationStatus status = OrganizationStatus.Active, Sector? sector = null,
        Guid? registeredBy = null)
    {
        var id = Next();
        var phone = App.Services.GetRequiredService<FieldCipher>().Encrypt("020-81000000", Modules.Registry.Model.Organization.ContactPhonePlace, id);
        return db.Add(new Organization
        {
            Id = id, Uscc = DemoNumbers.CreditCode("91", _made).ToString(), Name = name, Kinds = kinds, Nature = "事业单位", Sector = sector,
            JurisdictionId = JurisdictionSeed.IdOf(jurisdiction), Address = "一路 1 号", ContactName = "联系人", ContactPhone = phone, Status = status, RegisteredAt = App.Clock.Now,
            RegisteredById = registeredBy,
        }).Entity;
    }

    private Person Person(XueshiDb db, IdNumberVault vault, string hash, Who who, string name, Organization? employer, Role? role = null, Organization? actsFor = null)
    {
        var (number, phone) = (DemoNumbers.ResidentId(new DateOnly(1985, 3, 1), 100 + _made), DemoNumbers.Phone(7000 + _made));
        var person = new Person { Id = Next(), Name = name, RegisteredAt = App.Clock.Now, Series = "工程技术（电子工程）" };
        vault.Claim(person, number);
        if (who != Who.Applicant) person.IdentityLevel = IdentityLevel.Vouched;
        var account = new Account
        {
            Id = Next(), PersonId = person.Id, UserName = who.ToString(), UserNameKey = who.ToString().ToUpperInvariant(),
            PasswordHash = hash, Status = AccountStatus.Active, CreatedAt = App.Clock.Now,
        };
        account.Put(Contact.Of(phone), App.Clock.Now, App.Services.GetRequiredService<FieldCipher>(), App.Services.GetRequiredService<BlindIndex>());
        db.AddRange(person, account);
        if (employer is not null)
        {
            var employment = new Employment
            {
                Id = Next(), PersonId = person.Id, OrganizationId = employer.Id, Status = BindingStatus.Confirmed, RequestedAt = App.Clock.Now, DecidedAt = App.Clock.Now,
                StartedOn = new DateOnly(2020, 1, 1),
            };
            db.Add(employment);
            if (who == Who.Holder) _subjects[Subject.Employment] = employment.Id;
        }
        var membership = role is { } given ? new Membership { Id = Next(), AccountId = account.Id, OrganizationId = actsFor!.Id, Role = given, Since = App.Clock.Now } : null;
        if (membership is not null) db.Add(membership);
        _members[who] = new Member(account.Id, person.Id, name, account.UserName, number.Text, phone.Digits, membership?.Id);
        return person;
    }

    private Guid Next() => Guid.CreateVersion7(App.Clock.Now.AddMilliseconds(_made++));
}

/// <summary>Somebody who signs in.</summary>
internal sealed record Member(Guid AccountId, Guid PersonId, string Name, string UserName, string IdNumber, string Phone, Guid? Membership);

/// <summary>In what relation somebody stands to the holder, whose things are looked at.</summary>
public enum Who
{
    Nobody, Holder, Colleague, Employer, Neighbor, NeighborEmployer, Stranger, FarEmployer, Hrss, FarHrss, Authority, FarAuthority, Platform, Applicant,
}

/// <summary>A thing with an id, of the holder or of the holder's employer or city.</summary>
internal enum Subject
{
    Person, Organization, PendingOrganization, Employment, PendingEmployment, ApprovedRecord, SubmittedRecord, DraftRecord, ReturnedRecord, Proof, Certificate, Import, MissingEmployer, Office, Roster, Correction, DraftCorrection, CorrectionProof, OrganizationRequest, Merger, OtherOrganization, Account, DataRequest, Proposal, Export, RecoveryRequest, Duplicate, Merge,
    Membership, OfficeMembership, RoleInvitation,
}
