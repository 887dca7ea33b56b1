"""The dialogue's glue words: how answers are introduced and joined. No advice: that is in rules/."""

from __future__ import annotations

from collections.abc import Sequence

YES_NO = [{"title": "Yes", "payload": "/affirm"}, {"title": "No", "payload": "/deny"}]
NOT_SURE = {"title": "I don't know", "payload": "/skip"}
WHY = {"title": "Why?", "payload": "/ask_why"}
NEXT = {"title": "What else do you need?", "payload": "/ask_next"}
KIT = {"title": "What should I ask them?", "payload": "/ask_interview_questions"}
FACTS = {"title": "What do you know so far?", "payload": "/ask_facts"}
HELP = {"title": "What can you do?", "payload": "/help"}
ENOUGH = {"title": "Is the volume enough?", "payload": "/ask_volume_enough"}
WHAT_ARE_FLAGS = {"title": "What are red flags?", "payload": "What are the red flags in a program?"}
ABOUT_VISAS = {"title": "What should I ask about visas?", "payload": "What should I ask about visas?"}
DELETE_ALL = {"title": "Delete everything", "payload": "/forget_me"}
COMPARE = {"title": "Compare my programs", "payload": "/ask_compare"}
KNOWN = "known:"
NONE_RAISED = "None that I can see: nothing you told me is a warning sign by my rules. What I don't know can't raise one."
NO_WARNING = "No warning sign by what you told me; what I don't know can't raise one. Good signs there are"
ORDERED = "The first in each group would change the verdict most; what you already know is left out."
AS_BEFORE = "As before:"
MATTER_MOST = "These would change my judgement most:"
SAID_BEFORE = "I hold no more on that than what I just said:"
NEXT_TO_IT = "I hold no more on exactly that. What goes with it, “{title}”:"
IN_SHORT = "Once more, in short:"
WHICH_PART = "Which part shall I say in other words?"
SETS_THEM_APART = "What sets them apart:"
IF_SO = "If so:"
ON_WHAT_MATTERS = "On what matters to you ({wishes}) this is known of {program}:"
NOT_KNOWN_YET = "Not known yet, and worth asking: {facts}."
IF_AS_BEFORE = "; if that still holds, tell me"
OF_ONE_PERSON = (
    "Two different numbers for {label} ({owner}): {values}. If they count different things, tell me which is which; "
    "until then I count with the whole range."
)
RENAMED = "{was} is {name} from now on; what you told me of it stays."
COUNTS_A_PART = "that the yearly number leaves other sites out, so it is the least that the program does"
PLAN_NOW = "Your away plan is now: {rotations}."
KEPT_AS_RANGE = "I keep both and count with the whole range until you tell me which holds."
KEPT_OPEN = "I keep both and count with neither until you tell me which holds."
TOLD_OF_VISAS = "Of {program} you told me: {known} ({words})."
NOT_TOLD = "Not told yet: {missing}."
IF_NEEDED = "If you need {visa}:"
CANT_KNOW = "I can't know who is right, so I count with both: {versions}."
WHAT_EACH_MEANS = "What each would come to:"
LISTEN_FOR, WARNING = "A good answer:", "A warning:"

SAY_THIS = "Word for word, to two of them and apart from each other: “{question}”"
UNCHANGED = "What you told me since doesn't change it:"
STAYS = "Then it stays as it was: {known}."

NO_FACT = (
    "I follow, but there is nothing in it that my rules can weigh. If there is a question behind it, ask me straight; of a program, "
    "figures help most, for example “9,000 procedures a year, 7 faculty, 4 residents and 2 fellows”."
)
WHAT_TO_CHANGE = "What should I change? For example: “residents are 5, not 4”."
AS_FIRST = "As the first rotation:"
A_VALUE = "I need it in a few words, or “I don't know”: both are fine."
WHAT_IS_IT = "What is {number}? For example the procedures a year of the service, or what a graduate logs."
NOTHING_ASKED = "I had no question open. What would you like to know?"
ANYTHING_ELSE = "All right. Tell me or ask me anything else."
BRING = (
    "I know nothing of {program} yet: I hold no list of programs and no rankings. Bring me what you find, on its page or from "
    "its residents, and I judge it: IR procedures a year, attendings, residents and fellows, what recent graduates logged, "
    "and the visas it sponsors."
)
NOT_THAT = "Sorry, then I took it wrongly."
WHICH_OF_THESE = "Which of these did you mean?"
UNSURE = "I'm not sure what you mean. Is it one of these?"
DELETE_WHAT = "Do you want me to delete everything, or one thing? “Forget the fellows” takes back one fact, “forget Northside” one program."
MOST_WORTH = "The question most worth asking next:"

# How a reading of an unclear message is offered as a button.
INTENT_TITLES = {
    "ask_volume_enough": "Is the volume enough?",
    "ask_estimate": "How many cases would I log?",
    "ask_good_total": "What is a good total?",
    "ask_case_mix": "Is the case mix broad enough?",
    "ask_category_target": "How many of one procedure type?",
    "ask_autonomy": "How much will I do myself?",
    "ask_call": "What about call?",
    "ask_faculty_ratio": "Faculty, residents and fellows",
    "ask_red_flags": "Any red flags?",
    "ask_what_to_look_for": "What should I look for?",
    "ask_verify_numbers": "Are the numbers real?",
    "ask_name_vs_volume": "Name or volume?",
    "ask_low_volume": "Is low volume always bad?",
    "ask_academic_vs_community": "Academic or community?",
    "ask_compare": "Compare programs",
    "ask_rank_list": "How to rank programs",
    "ask_interview_questions": "Questions for an interview",
    "ask_alumni_questions": "Questions for alumni",
    "ask_interview_conduct": "How to interview well",
    "ask_visa": "Visas",
    "ask_img_chances": "My chances as an IMG",
    "ask_img_pathway": "Routes for foreign-trained doctors",
    "ask_research_programs": "How to research programs",
    "ask_top_programs": "Which programs are best?",
    "ask_away_count": "How many away rotations?",
    "ask_away_why": "Why do away rotations?",
    "ask_away_where": "Where to do away rotations",
    "ask_away_timing": "When to do away rotations",
    "ask_away_application": "Applying for away rotations",
    "ask_away_conduct": "How to do well on a rotation",
    "ask_away_prepare": "Preparing for a rotation",
    "ask_letters": "Letters of recommendation",
    "ask_personal_statement": "Personal statement",
    "ask_networking": "Networking",
    "ask_backup_dr": "Applying to DR as well",
    "ask_pathways": "Integrated, independent, ESIR",
    "ask_prelim_year": "The intern year",
    "ask_competitiveness": "How competitive is IR?",
    "ask_application_strength": "A stronger application",
    "ask_signals": "Program signals",
    "ask_reapply": "Applying again",
    "ask_why": "Why?",
    "ask_source": "Where does that come from?",
    "ask_next": "What else do you need?",
    "ask_facts": "What do you know so far?",
    "list_programs": "My programs",
    "switch_program": "Talk about another program",
    "correct_fact": "Correct something",
    "inform_program": "Tell you about a program",
    "inform_applicant": "Tell you about myself",
    "inform_away_plan": "Tell you my away plan",
    "export": "Export what you noted",
    "forget_me": "Delete everything",
    "help": "What can you do?",
}

GROUP_TITLES = {
    "program_director": "The program director",
    "faculty": "Faculty",
    "residents": "Residents",
    "fellows": "Fellows",
    "alumni": "Recent graduates",
    "coordinator": "The program coordinator",
    "website": "Look up on the website",
    "yourself": "Ask yourself",
}

LIKE_ANOTHERS = "that the numbers stand for what you told of {program}"


def join(parts: Sequence[str], last: str = "and") -> str:
    """The parts as one enumeration: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def bullets(lines: Sequence[str]) -> str:
    """The lines as a list, one a line."""
    return "\n".join(f"- {line}" for line in lines)


def paragraphs(*parts: str | None) -> str:
    """The parts that say something, with a blank line between them."""
    return "\n\n".join(part for part in parts if part)


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop, question mark or the like at its end."""
    text = text.strip()
    if text and text[-1] not in ".!?:":
        text += "."
    return text[:1].upper() + text[1:]
