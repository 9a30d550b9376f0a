namespace Registry.Domain.Tests.Questionnaire;

/// <summary>One mistake made at a time in the real definition: it must be refused where it stands.</summary>
public class DefinitionCheckTests
{
    [Theory]
    [InlineData("- id: DRO-10", "[learned, generative,", "[learnt, generative,", "DRO-10", "EXP-01 has no option 'learnt'")]
    [InlineData("- id: DRO-10", "question: EXP-01", "question: EXP-99", "DRO-10", "no question 'EXP-99'")]
    [InlineData("- id: DRO-10", "EXP-01, in:", "EXP-01, contains_any:", "DRO-10", "the operator does not fit EXP-01")]
    [InlineData("- id: DRO-08", "[annex_iii]", "[annex_iv]", "DRO-08", "ai_act_class has no class 'annex_iv'")]
    [InlineData("- id: DRO-08", "ai_act_class", "ai_class", "DRO-08", "no derived class 'ai_class'")]
    [InlineData("- id: DEM-08", "level_at_least: 3", "level_at_least: 5", "DEM-08", "no level 5")]
    [InlineData("- id: L21", "header: decision.role", "header: decision.rôle", "L21", "no header field 'decision.rôle'")]
    [InlineData("- id: L21", "decision.role, in: [none]", "decision.role, in: [nothing]", "L21", "decision.role has no option 'nothing'")]
    [InlineData("- id: FIN-04", "levers: [metier, usagers]", "levers: [metier, user]", "FIN-04", "no lever 'user'")]
    [InlineData("themes:", "suggested_respondents: [metier]", "suggested_respondents: [chef]", "FIN", "no lever 'chef'")]
    [InlineData("- id: HUM-01", "{none: no_decision}", "{none: nothing}", "HUM-01", "the question has no option 'nothing'")]
    [InlineData("- id: HUM-01", "{none: no_decision}", "{nothing: no_decision}", "HUM-01", "'decision.role' has no option 'nothing'")]
    [InlineData("retired:", "[header.summary]", "[header.sumary]", "FIN-01", "replaced by 'header.sumary', which does not exist")]
    [InlineData("exports:", "[header.summary]", "[header.sumary]", "crpa_l311_3_1_notice.purpose", "'header.sumary' does not exist")]
    [InlineData("requirements:", "must: [DRO-07,", "must: [DRO-02,", "safeguards", "'DRO-02' is not a safeguard question")]
    [InlineData("derived:", "inputs: [EXP-01,", "inputs: [", "ai_act_class", "'inputs' must be the questions that the rules read")]
    public void Read_NamesWhatDoesNotExist_IsRefusedAtItsLine(string after, string right, string wrong, string where, string message)
    {
        var (errors, line) = DefinitionFile.Broken(after, right, wrong);

        Assert.Contains(errors, e => e.Line == line && e.Where == where && e.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- id: FIN-04", "id: FIN-04", "id: FIN-02", "questions", "'FIN-02' is there twice")]
    [InlineData("- id: L09", "id: L09", "id: L08", "legal_flags", "'L08' is there twice")]
    [InlineData("- id: DRO-10", "value: 'no'", "value: 'yes'", "DRO-10", "'yes' is there twice")]
    public void Read_SameIdTwice_IsRefusedAtTheSecond(string after, string right, string wrong, string where, string message)
    {
        var (errors, line) = DefinitionFile.Broken(after, right, wrong);

        Assert.Contains(errors, e => e.Line == line && e.Where == where && e.Message == message);
    }

    [Theory]
    [InlineData("- id: F2", "level: 4", "level: 6", "F2", "no level 6")]
    [InlineData("- id: FIN-02", "theme: FIN", "theme: FIX", "FIN-02", "no theme 'FIX'")]
    [InlineData("- id: FIN-02", "theme: FIN", "theme: DRO", "FIN-02", "the id of a question of theme DRO starts with 'DRO-'")]
    [InlineData("- id: FIN-03", "order: 17", "order: 18", "FIN-03", "'order' is 18 where 17 is expected")]
    [InlineData("- id: FIN-03", "    required: true\n", "", "FIN-03", "an essential question, and no other, is 'required'")]
    [InlineData("- id: FIN-03", "    example:", "    unit:", "FIN-03", "an essential question needs 'help' and 'example'")]
    [InlineData("- id: HUM-09", "points: 2", "points: 3", "HUM-09", "the dearest answer is worth 3, not 2")]
    [InlineData("- id: DRO-03", "points_minimum: 0", "points_minimum: 1", "DRO-03", "'unknown' must be an option")]
    [InlineData("- id: EXP-02", "count: 3", "count: 4", "EXP-02", "the safeguard method does not fit")]
    [InlineData("- id: DRO-11", "        exclusive: true\n", "", "DRO-11", "'none' must be exclusive")]
    [InlineData("- id: volume", "from: 500", "from: 600", "header.volume", "bands go from 0 to no end, without a gap")]
    [InlineData("levels:", "from: 25", "from: 26", "impact", "levels follow one another from 1")]
    [InlineData("impact:", "maximum_points: 100", "maximum_points: 99", "impact", "dimensions add up to 100, not 99")]
    [InlineData("- id: FIN-02", "un éditeur\u00A0?", "un éditeur ?", "FIN-02", "French typography")]
    [InlineData("- id: FIN-02", "d’un éditeur", "d'un éditeur", "FIN-02", "French typography")]
    [InlineData("- id: FIN-02", "a vendor’s", "a vendor's", "FIN-02", "English typography")]
    [InlineData("- id: FIN-02", "Was the", "Was it one two three four five six seven eight nine ten eleven that the", "FIN-02", "31 words are too")]
    [InlineData("- id: L12", "EXP-07, share_below: 1", "DRO-01, share_below: 1", "L12", "the operator does not fit DRO-01")]
    [InlineData("- id: HUM-01", "      default_followed:\n        fr:", "      followed:\n        fr:", "HUM-01", "'reading' has a sentence for 'followed', which is no option")]
    [InlineData("- id: HUM-01", "      default_followed:\n        fr:", "      followed:\n        fr:", "HUM-01", "'reading' has no sentence for 'default_followed'")]
    [InlineData("- id: FRU-04", "est estimée à {value}.", "est estimée.", "FRU-04", "'value' of 'reading' must hold {value} once")]
    [InlineData("- id: HUM-03", "whole case again.", "whole case again", "HUM-03", "a sentence ends with a full stop")]
    [InlineData("- id: HUM-03", "whole case again\n      'yes'", "whole case again.\n      'yes'", "HUM-03", "'about' is the end of a sentence")]
    public void Read_Incoherent_IsRefusedWithItsReason(string after, string right, string wrong, string where, string message)
    {
        var (errors, _) = DefinitionFile.Broken(after, right, wrong);

        Assert.Contains(errors, e => e.Line > 0 && e.Where == where && e.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ConditionsInACircle_NamesTheCircle()
    {
        var (errors, _) = DefinitionFile.Broken(
            "- id: EXP-01",
            "    prefill:",
            "    enabled_when:\n      - {question: DRO-10, in: [unknown]}\n    prefill:");

        Assert.Contains(errors, e => e.Message == "its condition waits for itself: EXP-01 → DRO-10 → EXP-01");
    }

    [Theory]
    [InlineData("- id: EXP-04", "- {question: EXP-03, in: ['yes', partial]}", "- {question: EXP-03, in: ['yes']}\n      - {question: EXP-03, in: ['no']}")]
    [InlineData("- id: FRU-07", "in: [generative]}", "in: [generative]}\n      - {question: EXP-01, not_in: [generative]}")]
    [InlineData("- id: ROB-05", "contains_any: [generates]}", "contains_any: [generates]}\n      - {question: EXP-01, in: [voted]}")]
    [InlineData("- id: DON-08", "contains_any: [environmental]}", "contains_any: [environmental]}\n      - {question: DON-01, contains_any: [unknown]}")]
    public void Read_QuestionThatNothingCanShow_IsRefused(string after, string right, string wrong)
    {
        var (errors, _) = DefinitionFile.Broken(after, right, wrong);

        Assert.Contains(errors, e => e.Where == after[^6..] && e.Message.StartsWith("no answers can ever show this question", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LevelQuestionThatWaitsForTheLevel_IsRefused()
    {
        var (errors, _) = DefinitionFile.Broken("- id: DRO-10", "- {question: EXP-01", "- {level_at_least: 3}\n      - {question: EXP-01");

        Assert.Contains(errors, e => e.Where == "DRO-10" && e.Message.StartsWith("the level reads this question, which waits", StringComparison.Ordinal));
    }
}
