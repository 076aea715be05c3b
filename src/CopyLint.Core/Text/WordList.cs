namespace CopyLint.Text;

/// <summary>
/// The word lists that recognizers ask for by name; each is one file in rules/lexicons with the kebab-case name of the
/// member. Lists that only rules use need no member here.
/// </summary>
public enum WordList : byte
{
    None,

    // Syntax: sentence ends and block roles.
    Abbreviation,
    SentenceStarter,
    BoilerplateLine,
    BoilerplatePhrase,
    EditorsNote,
    Byline,
    Agency,

    // Word classes.
    FunctionWord,
    Pronoun,
    Negation,

    // Doubled words.
    LegitimateDouble,
    DoubleNeighbor,

    // Other word classes.
    Determiner,
    Preposition,
    Conjunction,
    Auxiliary,
    SpeechAdverb,
    SingularPronoun,
    RelativePronoun,
    NeuterPronoun,
    BeForm,
    ModalVerb,

    // Words written with an apostrophe for what is left out: 'tis, 'em, rock 'n' roll.
    Elision,

    // Numbers, units, dates.
    NumberWord,
    ScaleWord,
    FractionWord,
    Approximator,
    Unit,
    Month,
    Weekday,
    SpecialMeasure,
    NumberedThing,
    DegreeChange,

    // Who says it.
    ReportingVerb,
    SourceNoun,
    SeniorityAdjective,
    PraiseAdjective,
    UnnamedAdjective,
    HumanNoun,
    Closeness,
    BranchWord,
    PointingWord,
    NameParticle,
    DocumentNoun,
    Outlet,
    OrganizationWord,
    Institution,
    AnonymityFormula,
    AnonymityReason,
    CourtesyTitle,
    RoleTitle,
    GivenName,
    Mononym,
    Place,
    Nationality,

    // How sure it is.
    Hedge,
    VerificationStatus,

    // Who was hurt.
    CasualtyVerb,
    CasualtyNoun,
    CasualtyLead,
    NoVictim,
    SettledTime,
    PersonNoun,
}
