using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>The professionals with a sign-in, each with something to try.</summary>
public sealed class PersonaTales(DemoRandom random, Cast cast, Script script, OfficeTales offices, EmployerTales employers)
{
    private const string PublicPlatform = "广东省学习平台";

    public void Tell()
    {
        new Walkons(random, cast, script, offices, employers).Tell();
        OfTheSlides();
        Certified();
        NotYetPressed();
        Accountant();
        Nurse();
        Teacher();
        WithoutEmployer();
        Returned();
        SoleAdministrator();
        Administrator();
        NarrowRoles();
    }

    /// <summary>粤人社办〔2018〕277号 in practice: a 2018 course, learned and recognized on 2019-04-04.</summary>
    private void OfTheSlides()
    {
        var person = Add("林志远", Sex.Male, "linzhiyuan", "electronics", "nanyue", new(2018, 11, 20, 9, 30, 0),
            new(1, "个人", "林志远，电子工程师，2018 年度只学了公需科目", "年度账户：2018 年度 18/42/12 只有公需达标；证书打印表与当年界面逐列对照"));
        var at = new DateTime(2019, 4, 4, 19, 12, 6);
        script.Add(new TellCompletion(at, person, Completed.By(person, 2018, SubjectCategory.Public, "改革开放与创新发展", 18, CreditUnit.Hours, at, PublicPlatform)));
    }

    private void Certified()
    {
        var person = Add("黄晓燕", Sex.Female, "huangxiaoyan", "software", "yunshan", new(2022, 3, 8, 20, 10, 0),
            new(2, "个人", "黄晓燕，软件工程师，2025 年度通过并有证书", "证书：打印、下载 PDF、扫码查验；继续申报 2026 年度"));
        for (var year = 2023; year <= 2025; year++)
        {
            FullYear(person, year);
            script.Add(new Certify(new DateTime(year + 1, 1, 12, 20, 5, 0), person, year));
        }
        Public(person, 2026, new(2026, 7, 3, 21, 4, 0));
        script.Add(new Declare(new(2026, 11, 18, 21, 30, 0), Of(person, 2026, SubjectCategory.Professional, "大语言模型应用开发", 24, new(2026, 11, 18, 21, 30, 0)), Submit: false));
    }

    private void NotYetPressed()
    {
        var person = Add("郑凯", Sex.Male, "zhengkai", "software", "yunshan", new(2024, 2, 27, 8, 50, 0),
            new(3, "个人", "郑凯，软件工程师，2026 年度已通过，还没有生成证书", "在年度账户按「生成证书」"));
        FullYear(person, 2026);
    }

    private void Accountant()
    {
        var person = Add("吴梅", Sex.Female, "wumei", "accountant", "hengxin", new(2021, 4, 6, 12, 30, 0),
            new(4, "个人", "吴梅，会计师", "会计按学分、不设选修；2025 年度通过，2026 年度还差专业科目"));
        Public(person, 2025, new(2025, 8, 20, 19, 0, 0));
        Approved(person, 2025, SubjectCategory.Professional, "增值税法与纳税申报", 40, new(2025, 9, 3, 20, 0, 0));
        Approved(person, 2025, SubjectCategory.Professional, "会计职业道德与诚信建设", 20, new(2025, 9, 5, 20, 0, 0), ProfessionalPart.GeneralKnowledge);
        script.Add(new Certify(new(2025, 12, 20, 9, 0, 0), person, 2025));
        Public(person, 2026, new(2026, 8, 2, 19, 0, 0));
        Approved(person, 2026, SubjectCategory.Professional, "数据资源会计处理", 24, new(2026, 9, 9, 20, 0, 0));
    }

    private void Nurse()
    {
        var person = Add("何丽萍", Sex.Female, "heliping", "nurse", "lingnan-hospital", new(2020, 5, 12, 7, 45, 0),
            new(5, "个人", "何丽萍，主管护师", "卫生按学分：由卫健部门认定和导入；有一条自学记录等待认定"));
        foreach (var (year, credits) in new[] { (2024, 26), (2025, 27), (2026, 15) })
            Import(person, year, SubjectCategory.Professional, "危重症护理新技术", credits, CreditUnit.Credits, Sector.Health, new(year, 8, 20, 10, 0, 0));
        script.Add(new Certify(new(2026, 1, 20, 9, 0, 0), person, 2025));
        var at = new DateTime(2026, 11, 16, 20, 0, 0);
        script.Add(new Declare(at, Of(person, 2026, SubjectCategory.Professional, "有计划自学：静脉治疗护理规范", 5, at, form: "self-study")));
    }

    private void Teacher()
    {
        var person = Add("梁淑芬", Sex.Female, "liangshufen", "teacher", "xihu-school", new(2019, 9, 10, 17, 20, 0),
            new(6, "个人", "梁淑芬，小学教师", "教师由教育部门认定；学时从教师平台导入"));
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            Import(person, year, SubjectCategory.Public, StoryCourses.All.TopicsOf(year)[0], 30, CreditUnit.Hours, Sector.Education, new(year, 8, 10, 10, 0, 0));
            Import(person, year, SubjectCategory.Professional, "核心素养导向的单元教学", 42, CreditUnit.Hours, Sector.Education, new(year, 8, 12, 10, 0, 0));
        }
        Import(person, 2025, SubjectCategory.Elective, "心理健康与压力管理", 18, CreditUnit.Hours, Sector.Education, new(2025, 8, 15, 10, 0, 0));
        script.Add(new Certify(new(2026, 1, 8, 9, 0, 0), person, 2025));
    }

    private void WithoutEmployer()
    {
        var person = cast.Add(Profession.All["translator"], new(2026, 9, 15, 11, 0, 0), Sex.Female, "冯毅", "fengyi",
            new(7, "个人", "冯毅，自由译者，没有工作单位", "可以存草稿；提交时选辖区，由人社部门指派认定单位；找不到单位可上报"));
        script.Add(new Register(person.RegistersAt, person));
        script.Add(new FillProfile(person.RegistersAt.AddMinutes(9), person));
        script.Add(new ReportMissing(new(2026, 9, 16, 9, 0, 0), person, "广州译林翻译工作室", "440106"));
        script.Add(new Declare(new(2026, 10, 12, 20, 0, 0), Of(person, 2026, SubjectCategory.Professional, "计算机辅助翻译", 24, new(2026, 10, 12, 20, 0, 0)), Submit: false));
        script.Add(new Declare(new(2026, 11, 9, 20, 0, 0), Of(person, 2026, SubjectCategory.Professional, "法律文本翻译", 18, new(2026, 11, 9, 20, 0, 0)), Jurisdiction: "/44/4401/440106/"));
    }

    private void Returned()
    {
        var person = Add("唐伟", Sex.Male, "tangwei", "construction", "lingjian", new(2023, 3, 14, 10, 0, 0),
            new(8, "个人", "唐伟，建筑工程师，有一条记录被退回、一条未获同意", "按理由修改后再提交；对未同意的申诉"));
        FullYear(person, 2025);
        Public(person, 2026, new(2026, 6, 9, 20, 0, 0));
        var returned = Of(person, 2026, SubjectCategory.Professional, "装配式建筑设计与施工", 24, new(2026, 11, 10, 20, 0, 0), days: 3, form: "face-to-face");
        var rejected = Of(person, 2026, SubjectCategory.Elective, "消防安全与应急处置", 8, new(2026, 11, 11, 20, 0, 0));
        script.Add(new Declare(returned.At, returned));
        script.Add(new Declare(rejected.At, rejected));
        script.Add(new Decide(new(2026, 11, 13, 15, 0, 0), returned, Hours.Recognize.Decision.Return, Reason: StoryCourses.All.ReturnReasons[0]));
        script.Add(new Decide(new(2026, 11, 13, 15, 4, 0), rejected, Hours.Recognize.Decision.Reject, Reason: StoryCourses.All.RejectReasons[0]));
    }

    private void SoleAdministrator()
    {
        if (employers.Employers.FirstOrDefault(employer => employer.IsAlone) is not { } studio) return;
        var person = studio.Administrators[0];
        Public(person, 2026, new(2026, 7, 15, 20, 0, 0));
        var at = new DateTime(2026, 11, 12, 20, 0, 0);
        script.Add(new Declare(at, Of(person, 2026, SubjectCategory.Professional, "增材制造技术应用", 42, at)));
    }

    /// <summary>People wait at the desk of 云山, and so do records, one of them the administrator's own.</summary>
    private void Administrator()
    {
        var employer = employers.Of("yunshan");
        var own = employer.Administrators[0];
        Public(own, 2026, new(2026, 8, 4, 20, 0, 0));
        script.Add(new Declare(new(2026, 11, 17, 20, 0, 0), Of(own, 2026, SubjectCategory.Professional, "云原生架构与微服务实践", 42, new(2026, 11, 17, 20, 0, 0))));
        for (var i = 0; i < 4; i++)
        {
            var person = cast.Add(Profession.All["software"], new DateTime(2026, 11, 19, 9, 0, 0).AddHours(5 * i));
            var stint = new Stint(person, employer, person.RegistersAt.AddMinutes(20));
            person.Stints.Add(stint);
            script.Add(new Register(person.RegistersAt, person));
            script.Add(new FillProfile(person.RegistersAt.AddMinutes(10), person));
            script.Add(new Choose(stint.ChosenAt, stint));
        }
        for (var i = 0; i < 4; i++)
        {
            var at = new DateTime(2026, 11, 14, 19, 0, 0).AddHours(11 * i);
            var person = Employed(cast.Add(Profession.All["software"], new DateTime(2025, 3, 3, 9, 0, 0).AddDays(i)), employer);
            script.Add(new Declare(at, Of(person, 2026, SubjectCategory.Professional, person.Profession.Courses[i], 42, at)));
            script.Add(new Declare(at.AddMinutes(20), Of(person, 2026, SubjectCategory.Elective, StoryCourses.All.Elective[i], 18, at.AddMinutes(20))));
        }
    }

    /// <summary>Somebody who only recognizes, somebody who only looks up, and somebody who only answers questions.</summary>
    private void NarrowRoles()
    {
        var employer = employers.Of("yunshan");
        Narrow("谭敏华", "tanminhua", Role.HoursRecognizer, new(22, "学时认定员", "谭敏华，广州云山软件有限公司学时认定员", "只认定学时；看不到人员确认和证书"));
        Narrow("卢静", "lujing", Role.StaffViewer, new(23, "查询员", "卢静，广州云山软件有限公司查询员", "只查询人员、年度账户和证书，不能办理"));
        var clerk = cast.Add(Profession.All["economist"], new DateTime(2026, 3, 2, 9, 0, 0), Sex.Female, "梁咏", "liangyong",
            new(46, "咨询员", "梁咏，广州市人社局咨询员", "办理情况查询：看得到每件事到了哪里，不能办理"));
        script.Add(new Register(clerk.RegistersAt, clerk));
        script.Add(new Appoint(clerk.RegistersAt.AddMinutes(20), offices.HrssOf("4401"), clerk, offices.Province, offices.Administrator, Role.HelpDeskClerk));

        void Narrow(string name, string userName, Role role, Persona persona)
        {
            var person = Employed(cast.Add(Profession.All["software"], new DateTime(2026, 2, 2, 9, 0, 0), Sex.Female, name, userName, persona), employer);
            script.Add(new ShareDesk(new(2026, 3, 9, 10, 0, 0), employer, person, role));
        }
    }

    private StoryPerson Add(string name, Sex sex, string userName, string profession, string employer, DateTime registersAt, Persona persona) =>
        Employed(cast.Add(Profession.All[profession], registersAt, sex, name, userName, persona), employers.Of(employer));

    private StoryPerson Employed(StoryPerson person, StoryEmployer employer) => Engagement.Of(script, person, employer);

    private void FullYear(StoryPerson person, int year) => StoryYear.Pass(script, offices, person, year);

    private void Public(StoryPerson person, int year, DateTime at) => StoryYear.Public(script, offices, person, year, at);

    private void Approved(StoryPerson person, int year, SubjectCategory category, string course, int hours, DateTime at, ProfessionalPart part = ProfessionalPart.None) =>
        StoryYear.Approve(script, StoryYear.Of(person, year, category, course, hours, at, part: part));

    private void Import(StoryPerson person, int year, SubjectCategory category, string course, int hours, CreditUnit unit, Sector sector, DateTime at) =>
        script.Import(offices.Authority("44", sector), Completed.By(person, year, category, course, hours, unit, at, "行业继续教育平台（演示）"), Rhythm.ImportAfter(at));

    private static Declaration Of(
        StoryPerson person, int year, SubjectCategory category, string course, int hours, DateTime at, int? days = null, string form = "online") =>
        StoryYear.Of(person, year, category, course, hours, at, days, form);
}
