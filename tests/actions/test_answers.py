"""What the actions answer, on the real rulebook."""

from __future__ import annotations

import csv
import io

from talk import Talk

GUIDE_CASE = "8,000 IR cases a year, 4 attendings, 3-4 trainees. Enough?"


def test_the_guides_own_case_is_told_as_a_rule_of_thumb_beside_the_official_minimum() -> None:
    heard = Talk().enough(GUIDE_CASE)
    for words in ("2,000 to 2,667", "700 to 900", "rule of thumb", "1,000"):
        assert words in heard.text
    assert heard.card("assessment")["next_question"]["fact"] == "graduate_cases"


def test_with_nothing_known_the_general_answer_comes_and_the_yearly_volume_is_asked_for() -> None:
    talk = Talk()
    heard = talk.enough("900 beds, 450,000 imaging exams, 40,000 admissions. Is IR volume enough?")
    assert "Not counted: 450,000 imaging exams" in heard.text
    assert talk.memory.asked is not None
    assert talk.memory.asked.fact == "annual_volume"


def test_an_answer_to_the_open_question_renews_the_verdict() -> None:
    talk = Talk()
    talk.enough(GUIDE_CASE)
    heard = talk.tell("about 1,200 to 1,400")
    assert heard.card("assessment")["tone"] == "good"
    assert talk.memory.asked is None


def test_a_digression_is_followed_by_the_interrupted_question_once() -> None:
    talk = Talk()
    talk.enough(GUIDE_CASE)
    first = talk.say("how many letters do I need?", "ask_letters", "action_check_away_plan")
    second = talk.say("and what are signals?", "ask_signals", "action_answer_from_rulebook")
    assert "Back to the program: About how many procedures" in first.text
    assert "Back to" not in second.text


def test_claims_that_clash_are_told_whatever_was_asked() -> None:
    heard = Talk().say(
        "6 trainees, 2,000 a year, everyone logs 5,000. what is a good total?", "ask_good_total", "action_answer_from_rulebook"
    )
    assert "can't all be true" in heard.text or "far beyond" in heard.text


def test_a_decisive_fact_is_confirmed_before_a_verdict_rests_on_it() -> None:
    talk = Talk()
    asked = talk.say("I need an H-1B", "inform_applicant", "action_take_facts")
    assert "Is that right?" in asked.text
    talk.tell("Lakeview does not sponsor H-1B visas")
    before = talk.memory.program("Lakeview")
    assert before is not None
    assert not before.facts["sponsors_h1b"][0].confirmed
    talk.say("/affirm", "affirm", "action_take_reply")
    after = talk.memory.program("Lakeview")
    assert after is not None
    assert after.facts["sponsors_h1b"][0].confirmed


def test_why_shows_rule_words_and_source() -> None:
    talk = Talk()
    talk.enough(GUIDE_CASE)
    heard = talk.say("why?", "ask_why", "action_explain")
    for words in ("Volume as a whole", "3-4 trainees", "Source:", "residencyadvisor.com", "/rulebook/volume#volume.enough"):
        assert words in heard.text
    assert "rules/" not in heard.text, "where a rule stands in our files tells an applicant nothing"


def test_why_with_nothing_judged_says_so() -> None:
    assert "nothing to explain" in Talk().say("why?", "ask_why", "action_explain").text


def test_a_comparison_answers_the_row_it_asks_for() -> None:
    talk = Talk()
    talk.tell("Program A: 9,000 a year, 4 residents, 2 fellows. Program B: 4,500 a year, 2 residents, no fellows")
    heard = talk.say("which has more cases per trainee?", "ask_compare", "action_compare_programs")
    assert "Program B has more" in heard.text
    assert "2,250" in heard.text
    assert "1,500" in heard.text


def test_and_b_after_a_verdict_on_a_judges_b() -> None:
    talk = Talk()
    talk.tell("Program A: 9,000 a year, 4 residents, 2 fellows. Program B: 4,500 a year, 2 residents, no fellows")
    talk.enough("is A enough?")
    heard = talk.say("and B?", "ask_volume_enough", "action_assess_program")
    assert heard.card("assessment")["program"] == "Program B"


def test_the_interview_kit_leaves_out_what_is_known() -> None:
    talk = Talk()
    question = "What did your last few graduates have in their case logs"
    assert question in talk.say("what do I ask?", "ask_interview_questions", "action_prepare_interview").text
    talk.tell("graduates log 1,300")
    assert question not in talk.say("what do I ask?", "ask_interview_questions", "action_prepare_interview").text


def test_interview_questions_keep_to_the_subject_named_and_say_what_a_good_answer_is() -> None:
    heard = Talk().say("what should I ask about call?", "ask_interview_questions", "action_prepare_interview")
    asked = {q["id"] for group in heard.card("questions")["groups"] for q in group["questions"]}
    assert {"call.ask-busy", "call.ask-role"} <= asked
    assert "volume.ask-graduate-total" not in asked
    assert "A warning: Pride in never sleeping" in heard.text


def test_what_a_website_tells_is_not_put_to_the_director() -> None:
    heard = Talk().say("what do I ask?", "ask_interview_questions", "action_prepare_interview")
    groups = {group["to"]: [q["id"] for q in group["questions"]] for group in heard.card("questions")["groups"]}
    assert "volume.ask-annual" in groups["Look up on the website"]
    assert "volume.ask-annual" not in groups["The program director"]


def test_facts_told_with_the_question_dont_narrow_the_interview_questions() -> None:
    heard = Talk().say("Lakeview has heavy call. what do I ask them?", "ask_interview_questions", "action_prepare_interview")
    assert "What did your last few graduates have in their case logs" in heard.text


def test_without_warning_signs_the_good_ones_are_told_as_what_is_known() -> None:
    talk = Talk()
    talk.tell("Lakeview: 4,500 procedures a year, 2 residents, no fellows")
    heard = talk.say("any red flags?", "ask_red_flags", "action_assess_program")
    assert "what I don't know can't raise one" in heard.text
    assert "leave 2,250 on offer for each" in heard.text


def test_an_export_holds_every_fact_and_no_formula() -> None:
    talk = Talk()
    talk.tell("Northside: 9,000 procedures a year, 4 residents")
    content = talk.say("export", "export", "action_export").card("export")["file"]["content"]
    rows = list(csv.reader(io.StringIO(content)))
    assert ["Northside", "IR residents", "4"] in [row[:3] for row in rows]
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell]


def test_forgetting_empties_the_memory() -> None:
    talk = Talk()
    talk.tell("Northside: 9,000 procedures a year")
    assert "deleted" in talk.say("delete everything", "forget_me", "action_forget_me").text
    assert talk.memory.programs == []


def test_an_unclear_message_is_offered_as_buttons_and_then_told_what_can_be_asked() -> None:
    talk = Talk()
    ranking = [{"name": "ask_visa", "confidence": 0.2}, {"name": "ask_letters", "confidence": 0.15}]
    first = talk.say("hmm the thing", "nlu_fallback", "action_offer_readings", intent_ranking=ranking)
    assert first.buttons[:2] == ["Visas", "Letters of recommendation"]
    second = talk.say("the thing", "nlu_fallback", "action_offer_readings", intent_ranking=ranking)
    assert second.text == "utter_not_understood"


def test_a_message_with_two_questions_gets_both_answers() -> None:
    questions = [
        {"intent": "ask_letters", "confidence": 0.9, "text": "how many letters?"},
        {"intent": "ask_signals", "confidence": 0.9, "text": "and signals?"},
    ]
    heard = Talk().say("how many letters? and signals?", "ask_letters", "action_check_away_plan", questions=questions)
    assert next(m["json_message"]["rule"] for m in heard.messages if m.get("json_message")).startswith("answer.")
    assert len([m for m in heard.messages if (m.get("json_message") or {}).get("type") == "answer"]) == 2


def test_a_question_between_the_programs_known_is_a_comparison_whatever_it_was_taken_for() -> None:
    talk = Talk()
    talk.tell("Program A: 9,000 a year, 4 residents, 2 fellows. Program B: 4,500 a year, 2 residents, no fellows")
    assert talk.enough("which one has fewer trainees to share with").card("comparison")["programs"] == ["Program A", "Program B"]


def test_facts_told_on_turning_back_to_a_program_renew_its_verdict() -> None:
    talk = Talk()
    talk.enough("Dover does 7,000 procedures a year, it has 4 residents and 1 fellow. enough?")
    talk.tell("Exeter does 3,000 procedures a year")
    heard = talk.say("back to Dover. grads log 1,300", "switch_program", "action_switch_program")
    assert heard.card("assessment")["program"] == "Dover"


def test_a_closed_visa_route_is_told_as_soon_as_it_is_confirmed() -> None:
    talk = Talk()
    talk.tell("The coordinator wrote: we sponsor J-1 only")
    confirmed = talk.say("yes", "affirm", "action_take_reply")
    assert "Confirmed: sponsors the H-1B visa: no" in confirmed.text
    talk.say("I need an H-1B", "inform_applicant", "action_take_facts")
    heard = talk.say("yes", "affirm", "action_take_reply")
    assert "visa.no-route" in [finding["rule"] for finding in heard.card("assessment")["findings"]]


def test_only_one_question_is_asked_in_a_turn() -> None:
    heard = Talk().tell("Lakeview does 7,000 procedures a year and sponsors J-1 visas")
    assert heard.text.count("?") == 1
    assert heard.text.endswith("Is that right?")


def test_never_mind_closes_the_open_question_and_goes_on() -> None:
    talk = Talk()
    talk.enough("8,000 IR cases a year, 4 attendings, 3-4 trainees. Enough?")
    heard = talk.say("never mind", "out_of_scope", "action_small_talk")
    assert "No problem" in heard.text
    assert talk.memory.skipped == ["the program:graduate_cases"]


def test_per_month_meant_instead_of_per_year_rescales_the_volume() -> None:
    talk = Talk()
    talk.tell("Oakdale does 700 procedures a year with 4 residents")
    heard = talk.say("i meant per month, not per year", "correct_fact", "action_take_facts")
    assert "8,400" in heard.text


def test_a_wrong_name_is_corrected_with_all_its_facts() -> None:
    talk = Talk()
    talk.tell("Lakewood does 7,000 procedures a year")
    talk.say("its Lakeview not Lakewood, my bad", "correct_fact", "action_take_facts")
    assert [p.name for p in talk.memory.programs] == ["Lakeview"]
    assert "annual_volume" in talk.memory.programs[0].facts


def test_a_long_message_is_said_back_as_a_list_of_its_own_facts_only() -> None:
    talk = Talk()
    talk.tell("Program A: 9,000 a year, 4 residents, 2 fellows")
    heard = talk.tell("Program B (community): 4,500 a year, 4 faculty, 2 residents, no fellows, graduates log 800-900")
    assert [p["name"] for p in heard.card("facts")["programs"]] == ["Program B"]


def test_facts_told_without_a_question_are_judged_once_they_settle_something() -> None:
    heard = Talk().tell("9,000 procedures a year, 7 attendings, 4 residents and 2 fellows")
    assert "1,500 procedures a year for each trainee" in heard.text
    assert heard.card("assessment")["program"] == "the program"


def test_facts_that_settle_nothing_only_bring_the_next_question() -> None:
    heard = Talk().tell("they have 4 residents")
    assert [m for m in heard.messages if m.get("custom")] == []


def test_a_fact_about_the_applicant_does_not_repeat_the_verdict_on_volume_but_tells_what_follows() -> None:
    talk = Talk()
    talk.tell("9,000 procedures a year, 4 residents and 2 fellows, graduates log 1,300")
    heard = talk.say("a J-1 is fine for me", "inform_applicant", "action_take_facts")
    assert "1,300" not in heard.text
    assert "which visas it sponsors" in heard.text


def test_a_bare_correction_is_about_the_number_of_its_size() -> None:
    talk = Talk()
    talk.tell("6,000 a year, 5 faculty, 4 residents")
    heard = talk.say("oh no wait 16000", "correct_fact", "action_take_facts")
    assert "IR procedures a year is now 16,000 (it was 6,000)" in heard.text


def test_a_bare_correction_that_fits_two_numbers_is_asked_back() -> None:
    talk = Talk()
    talk.tell("6,000 a year, 5 faculty, 4 residents")
    heard = talk.say("oh no wait 6", "correct_fact", "action_take_facts")
    assert "What should I change?" in heard.text


def test_an_answer_that_was_just_given_is_not_said_again_but_what_goes_on_from_it() -> None:
    talk = Talk()
    first = talk.say("how many letters do I need?", "ask_letters", "action_check_away_plan")
    again = talk.say("and how many do others send?", "ask_letters", "action_check_away_plan")
    assert again.text.startswith("I hold no more on exactly that. What goes with it, “How do I get a strong letter?”:")
    assert first.card("answer")["short"] not in again.text
    assert "leaves them room to say no" not in again.text, "only the short of it"


def test_the_same_question_in_the_same_words_gets_the_short_of_its_answer_again() -> None:
    talk = Talk()
    first = talk.say("how many letters do I need?", "ask_letters", "action_check_away_plan")
    again = talk.say("how many letters do I need?", "ask_letters", "action_check_away_plan")
    assert again.text.startswith("I hold no more on that than what I just said:")
    assert first.card("answer")["short"] in again.text


def test_a_correction_is_no_answer_to_the_open_question() -> None:
    talk = Talk()
    talk.tell("Maple does 5,000 procedures a year with 2 residents")
    assert talk.memory.asked is not None
    talk.say("nah i meant 6k for maple", "correct_fact", "action_take_facts")
    maple = talk.memory.program("Maple")
    assert maple is not None
    assert talk.memory.asked is None or talk.memory.asked.fact not in maple.facts
    assert "graduate_cases" not in maple.facts
