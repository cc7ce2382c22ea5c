using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>One thing learned, as the certificate lists it.</summary>
/// <param name="Course">课程名称</param>
/// <param name="Category">课程类型</param>
/// <param name="Hours">认定学时, in the unit of the certificate.</param>
/// <param name="Institution">施教机构</param>
/// <param name="StartedOn">First day of learning.</param>
/// <param name="EndedOn">Last day of learning, inclusive.</param>
public sealed record CertificateItem(
    string Course, SubjectCategory Category, CreditHours Hours, string Institution, DateOnly StartedOn, DateOnly EndedOn);
