using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Templates;

/// <summary>What a commune answers for itself.</summary>
internal static class LocalAnswers
{
    public static FormPoster Fill(FormPoster form) => form
        .Fill("header.department", "Secrétariat")
        .Fill("header.contact.function", "Secrétariat de mairie").Fill("header.contact.email", "mairie@essai.example")
        .Fill("header.recourse.service", "Secrétariat de mairie").Fill("header.recourse.channel", "Courrier")
        .Fill("header.volume.amount", "12").Fill("header.volume.unit", "households").Fill("header.volume.basis", "counted")
        .Fill("header.territory[0].level", "municipality").Fill("header.territory[0].name", "Essai")
        .Fill("header.lifecycle.stage", "in_use")
        .Fill("GOU-05", "2027-11-01");
}
