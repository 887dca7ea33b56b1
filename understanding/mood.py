"""More ways of saying how people live together somewhere: gestures, images and the words for tempers, hardship and discord."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

_PEOPLE = (
    r"(?:residents?|co-?residents?|trainees?|fellows?|attendings?|faculty|staff|seniors?|juniors?|chiefs?|people|folks|everyone|everybody"
    r"|they|nurses|techs|group|team|crew|pd|program\s+director"
    r"|director|chair(?:man|woman)?|coordinator|partners?|leadership)"
)
_EACH_OTHER = r"(?:each\s+other|one\s+another|eachother)"
_STEP = r"(?:(?!not\b|never\b|don'?t\b|doesn'?t\b|nobody\b|if\b)\w+\s+){0,3}?"
_NICE = (
    r"(?:good[\s-]natured|good[\s-]hearted|kind[\s-]hearted|big[\s-]hearted|warm[\s-]hearted|even[\s-]tempered|soft[\s-]spoken|gracious"
    r"|generous|considerate|thoughtful|patient\s+with\s+(?:us|you|residents|juniors)"
    r"|sincere|affable|personable|good\s+eggs?|salt\s+of\s+the\s+earth|a\s+joy|a\s+delight|a\s+pleasure\s+to\s+work\s+with|unpretentious"
    r"|low[\s-]key|level[\s-]headed|civil|beaming)"
)
_CRUEL = (
    r"(?:vicious|sadis\w+|venomous|spiteful|malicious|petty|tyrannical|dictatorial|belligerent|inhumane|merciless|ruthless|two[\s-]faced"
    r"|back[\s-]?biting|backstabb\w+|gossipy|cliquish|volatile|explosive"
    r"|dysfunctional|horrid|degrading|predatory|savage\s+to|monsters?|sharks?|wolves|vipers?|sociopaths?|psychopaths?|screamers?|yellers?"
    r"|narcissis\w+)"
)
_OUTBURST = (
    r"(?:explod|erupt|blow(?:s|n|ing)?\s+up|blew\s+up|lose(?:s)?\s+(?:it|(?:his|her|their)\s+temper)|lost\s+(?:it|(?:his|her"
    r"|their)\s+temper)|tear(?:s)?\s+into|tore\s+into|rip(?:s|ped)?\s+into|chew(?:s|ed)?\s+(?:you\s+|us\s+|people\s+|residents\s+)?out"
    r"|dress(?:es|ed)?\s+(?:you|us|residents|people)\s+down|roast(?:s|ed)?\s+(?:you|us|residents|people))"
)

MOOD: tuple[Saying, ...] = (
    Saying(
        "culture",
        "supportive",
        Cue(
            rf"\b{_PEOPLE}\s+{_STEP}(?:adore|love|like|enjoy|respect|trust|lift|carry|protect|support|celebrate|cherish"
            rf"|value)s?\s+(?:\w+\s+)?(?:{_EACH_OTHER}|their\s+(?:residents|trainees))"
            rf"|\b(?:{_PEOPLE}|you|we|i)\s+{_STEP}(?:covered|swapped|drove|brought|took|sent|organi[sz]ed|threw|cooked|visited|showed\s+up"
            rf"|stepped\s+up)\s+[^.;!?\n]{{0,40}}?\b(?:when\s+(?:i|she|he|someone|my|a\s+resident|one\s+of)|for\s+my|for\s+(?:her|his)"
            rf"|baby\s+shower)\b"
            r"|\bfirst[\s-]name\s+(?:terms|basis)\b|\b(?:got|get|gets|found|gave|hired|paid\s+for)\s+(?:me|us|him|her|them|you)\s+an?\s+(?:tutor"
            r"|mentor|coach)\b|\b(?:one|a)\s+big\s+(?:crew|team|family|happy)\b"
            r"|\bword\s+family\b|\bsecond\s+home\b|\bhome\s+away\s+from\s+home\b|\btak(?:e|es)\s+(?:a"
            r"|the)\s+bullet\s+for\b(?![^.;!?\n]*\bother\s+half\b)|\b(?:zero|no|not\s+an?|without(?:\s+any)?)\s+(?:big\s+)?(?:ego|egos|drama"
            r"|yelling|shouting|screaming|hierarch\w+\s+nonsense|malignan\w+|toxicity|politics|backstabbing|jerks?|bad\s+apples?|assholes?)\b"
            rf"|\b{_PEOPLE}(?:'re|\s+(?:is|are|was|were|seem|seemed|look|looked))\s+(?:all\s+|so\s+|very\s+|really\s+|truly\s+|genuinely\s+"
            rf"|just\s+|honestly\s+|quite\s+|uniformly\s+)*{_NICE}\b"
            rf"|\b{_NICE}\s+(?:people|folks|bunch|group|crew|team|faculty|attendings|residents|humans?)\b|\b(?:gentle|decent|wonderful|amazing"
            rf"|fantastic|awesome|cool|fun|solid|beautiful|humble|sweet)\s+(?:people|folks|bunch|human(?:s|\s+beings?)|souls?)\b"
            r"|\b(?:nobody|no\s*one)\s+(?:is|was|'s)\s+(?:ever\s+)?(?:cruel|nasty|rude|mean|hostile|toxic|malignant|left\s+behind|thrown\s+under"
            r"|out\s+to\s+get|afraid|scared)\b|\b(?:nobody|no\s*one)\s+(?:ever\s+)?(?:raises?|raised)\s+(?:their|his|her|a)\s+voice\b|\b(?:nobody"
            r"|no\s*one)\s+(?:keeps|kept)\s+(?:score|count)\b"
            rf"|\b(?:never|not\s+once)\s+(?:heard|saw|seen|met)\s+(?:an?\s+)?(?:raised\s+voice|harsh\s+word|anyone\s+(?:yell|shout|scream|raise)"
            rf"|{_PEOPLE}\s+(?:yell|shout|scream))"
            r"|\b(?:all|both|each)\s+(?:of\s+them\s+)?(?:beaming|smiling|glowing|in\s+good\s+spirits)\b|\b(?:staying|stayed"
            r"|stay)\s+on\s+as\s+(?:faculty|attendings?)\b"
            r"|\b(?:sweethearts?|gems|saints?|rock\s?stars?|angels|teddy\s+bears?)\b(?=\s*(?:[.,;!)]|$|\band\b|to\s+(?:us|me|the\s+residents)))"
            r"|\b(?:birthdays?|weddings?|camping|softball|ski\s+trips?|barbecues?|crawfish|tacos?|karaoke"
            r"|happy\s+hours?)\s+(?:\w+\s+){0,2}?(?:together|with\s+(?:the\s+)?(?:attendings|residents|faculty|whole))\b"
            r"|\b(?:treated|treats?)\s+(?:me|us|you|residents|everyone)\s+(?:as|like)\s+(?:an?\s+)?(?:colleague|equal|adult|human|person|peer"
            r"|own\s+(?:kids?|child\w*|son|daughter))s?\b|\b(?:leaders?hip|pd|chair|director|program)\s+(?:actually\s+|really\s+|truly\s+"
            r"|genuinely\s+)?(?:has|have|had|got)\s+(?:\w+\s+)?(?:your|our|my|their|residents'?)\s+backs?\b"
            r"|\b(?:wellness|mental\s+health)\s+(?:is|are)\s+(?:taken\s+seriously|a\s+priority|real)\b|\bpsychological(?:ly)?\s+safe\w*\b"
            r"|\b(?:safe|ok|okay|fine)\s+to\s+(?:ask|make\s+mistakes|fail|speak\s+up|say\s+(?:no|i\s+don'?t\s+know))\b"
        ),
        denied="toxic",
    ),
    Saying(
        "culture",
        "toxic",
        Cue(
            r"\b(?:snake\s?pit|viper'?s?'?\s+(?:nest|pit)|nest\s+of\s+vipers|shark\s+tank|hornets?'?\s+nest|war\s?zone|blood\s+sport"
            r"|hunger\s+games|lord\s+of\s+the\s+flies|reign\s+of\s+terror|house\s+of\s+horrors|gulag|hell\s?hole|hell\s+on\s+earth"
            r"|nightmare\s+(?:place|program)|dumpster\s+fire"
            r"|pimped\s+to\s+(?:tears|death)|knives\s+(?:are\s+)?out|stab\w*\s+(?:\w+\s+){0,3}?in\s+the\s+back"
            r"|thrown?\s+(?:\w+\s+){0,2}?under\s+the\s+bus|walk(?:ing)?\s+on\s+egg\s?shells?|made\s+to\s+feel\s+(?:stupid|small|worthless)"
            r"|dog[\s-]eat[\s-]dog|every\s+man\s+for\s+himself|climate\s+of\s+fear|rule\s+by\s+fear|rules?\s+(?:\w+\s+)?by\s+fear)\b"
            rf"|\b{_PEOPLE}\s+{_STEP}(?:eat|eats|devour|hate|hates|despise|sabotage|undermine|backstab|badmouth|snitch\s+on|rat\s+out|turn\s+on"
            rf"|tear\s+down)s?\s+(?:{_EACH_OTHER}|their\s+(?:own|young|juniors|residents))"
            rf"|\b{_PEOPLE}\s+{_STEP}(?:cr(?:y|ies|ied|ying)|sob(?:s|bed|bing)?|in\s+tears|break(?:s)?\s+down|broke\s+down)\b(?!\s+(?:out\s+for"
            rf"|the\b|with\s+laughter|laughing|wolf))"
            rf"|\b{_PEOPLE}(?:'re|\s+(?:is|are|was|were|can\s+be|seem|seemed))\s+(?:(?!not\b|never\b|hardly\b)\w+\s+){{0,3}}?{_CRUEL}\b"
            rf"|\b{_CRUEL}\s+(?:people|place|program|attendings?|faculty|culture|environment|atmosphere|seniors?|chiefs?|fellows?|leadership|pd"
            rf"|bunch|bosses|boss)\b"
            rf"|\b{_PEOPLE}\s+{_STEP}{_OUTBURST}(?:e?s|ed|ing)?\b(?!\s+(?:laughing|about\s+how\s+good))|\b(?:bad|short|vile|terrible|nasty|ugly"
            rf"|foul)\s+tempers?\b|\btemper\s+tantrums?\b"
            r"|\b(?:two|three|four|five|six|half|several|most|\d)\s+(?:of\s+)?(?:the\s+|their\s+|our\s+)?(?:\d\s+|\w+\s+)?(?:residents|fellows"
            r"|trainees)\s+(?:have\s+|had\s+)?(?:\w+\s+)?(?:left|quit|fled|resigned|transferred|bailed|walked)\b(?!\s+(?:for\s+(?:the\s+)?(?:day"
            r"|lunch|home)|in\s+the\s+(?:room|class)|early|to\s+(?:operate|do|take)))"
            r"|\b(?:nobody|no\s*one)\s+(?:dares?|dared)\b|\b(?:scared|afraid|terrified|frightened)\s+of\s+(?:the\s+)?(?:attendings?|pd|chair\w*"
            r"|chief|faculty|director|boss|seniors?)\b|\b(?:public|routine|daily|constant)\s+(?:humiliation|shaming|bullying|yelling|screaming)\b"
            r"|\bbullying\b(?!\s+(?:policy|policies|training|prevention|hotline|is\s+not\s+tolerated))|\b(?:run|runs"
            r"|stay)\s+(?:far\s+)?(?:for\s+the\s+hills|far\s+away|away\s+from\s+(?:this|that|there))\b|\btreated?\s+(?:us|you|me|residents"
            r"|them)?\s*like\s+(?:dirt|crap|shit|trash|garbage|dogs?|slaves?|cattle|servants?|a\s+(?:number|slave|dog))\b"
        ),
        denied="supportive",
    ),
    Saying(
        "culture",
        "intense",
        Cue(
            r"\b(?:pushed|driven|worked|ridden)\s+(?:very\s+|really\s+|pretty\s+|damn\s+|super\s+)?hard\b|\bhours\s+(?:are"
            r"|were)\s+(?:\w+\s+)?(?:brutal|long|insane|crazy|awful|rough|endless|punishing|terrible)\b|\b(?:standards|expectations|bar)\s+(?:is"
            r"|are|were)\s+(?:\w+\s+)?(?:sky[\s-]?high|very\s+high|high|relentless|unforgiving|set\s+high)\b"
            r"|\b(?:never|not\s+a\s+minute)\s+idle\b|\bnever\s+a\s+dull\s+(?:moment|minute)\b|\bno\s+slack\b|\b(?:in\s+the\s+trenches"
            r"|like\s+the\s+(?:army|military|marines)|marine\s+corps|navy\s+seals?|treadmill|hamster\s+wheel|meat\s+grinder"
            r"|marathon(?!\s+(?:train|runner|team|in))|go[\s-]go[\s-]go|full\s+throttle|foot\s+on\s+the\s+gas|pedal\s+to\s+the)\b"
            r"|\b(?:duty|work)[\s-]hours?\s+(?:violations?|are\s+a\s+suggestion|get\s+(?:violated|fudged|stretched)|don'?t\s+exist)\b"
            r"|\blie\s+about\s+(?:\w+\s+)?(?:duty\s+)?hours\b"
            rf"|\b{_PEOPLE}\s+(?:(?!not\b|never\b|n't\b)\w+\s+){{0,2}}?(?:exhausted|drained|fried|cooked|toast|zombies?|spent|frazzled"
            rf"|run\s+ragged|worn\s+(?:out|thin|down)|running\s+on\s+fumes|burn(?:ing|ed|t)?\s+out|half\s+asleep)\b|\b(?:high[\s-]octane"
            rf"|fast[\s-]paced\s+and\s+(?:demanding|unforgiving)|unforgiving|back[\s-]?breaking|cutting\s+it\s+close|never\s+let\s+up|no\s+let-?up"
            rf"|no\s+coddling|not\s+a\s+place\s+to\s+relax|tough\s+love|hard\s+but\s+fair)\b"
        ),
    ),
    Saying(
        "culture",
        "mixed",
        Cue(
            r"\b(?:half|some|one\s+half|part)\s+(?:of\s+)?(?:the\s+)?(?:attendings?|faculty|residents?|staff|seniors?|group|people|partners?"
            r"|place)\b[^.;\n]{0,60}?\b(?:the\s+)?(?:other(?:s|\s+half)?|rest)\b(?![^.;\n]{0,30}\b(?:teach|explain|do\s+(?:ir|dr|neuro|breast)"
            r"|are\s+(?:ir|dr)))(?=\s+(?:would|will|hate|love|are|is|were|can|don'?t|fire|scream|yell|stab|bite|make|seem|look))"
            r"|\b(?:culture|atmosphere|mood|vibe|climate|morale|people|environment)\s+(?:\w+\s+)?(?:differs?|varies|changes|depends|flips"
            r"|swings)\s+(?:\w+\s+){0,2}?(?:by|with|from|on|between|day|depending|according)"
            r"|\b(?:dr\.?\s+)?jekyll\s+and\s+(?:mr\.?\s+)?hyde\b|\btale\s+of\s+two\s+(?:cities|programs|campuses|hospitals)\b|\b(?:two"
            r"|2)\s+(?:camps|factions)\b|\bnight\s+and\s+day\s+depending\b"
        ),
    ),
)
