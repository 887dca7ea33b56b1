"""Words of not wanting to live are heard in every wording, and no ordinary message is taken for them."""

from __future__ import annotations

import pytest

from actions.crisis import in_danger

DANGER = """
everything is against me. some nights i think it would be easier not to wake up
i wanna die
I want to die honestly, fourth year without a match
i dont want to live anymore
I don't want to live like this.
what's the point of living if I can't match
if i dont match this time ill kill myself
thinking about ending my life
sometimes i wish i was dead
i just want to end it all
my family would be better off without me
nobody would even notice if i was gone
feeling suicidal tonight
ive been having suicidal thoughts since the rejection
I am thinking of suicide
i cant go on like this
tired of living
there is no reason to live for me now
i have nothing left to live for
im done with life
i keep thinking of jumping off a bridge
i might take all my pills
I hope I don't wake up tomorrow
wish i could just not exist
I wish I had never been born
i want to hurt myself
wanna kms
i want die, no one help
life is not worth living without IR
I'd rather be dead than do another prelim
how many letters do I need? also honestly I don't want to be here anymore
no quiero vivir
Everybody would be happier without me
i see no point in living
gonna end it tonight
i feel like i would rather not be alive
giving up on life
""".strip().splitlines()

ORDINARY = """
I don't want to live in Ohio
i dont want to live in a small town for six years
this away is killing me, 80 hours a week
I'm dying to match there
would kill for a seat at that place
applying to IR only is career suicide
is it suicidal to rank only IR programs
zero backup is suicide isnt it
the residents looked dead inside
call is killing my sleep
can't wake up at 5 for rounds, is that a problem
what if i don't wake up on time for my sub-I
I hurt myself in the gym, can I scrub with a splint
a patient wants to die and refuses the TIPS
the program died in 2019
I want to end my rotation early
what's the point of away rotations
no reason to rank it then
my dream is dead, no interviews
is a dead thumb on the wire hand a problem
end of life care in IR, who does it
do attendings live far from the hospital
I'd rather die on that hill: volume beats name
tired of living in my parents' house
want to be here in the US after residency
I would rather be dead last at a big place than first at a small one
how do I live with 60k a year
does the PD care if i leave early
no point in applying there
I don't want to be here for six years
is 5 km from the hospital ok
nobody cares if I have publications right
""".strip().splitlines()


@pytest.mark.parametrize("text", DANGER)
def test_danger_is_heard(text: str) -> None:
    assert in_danger(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_message_is_no_alarm(text: str) -> None:
    assert not in_danger(text)
