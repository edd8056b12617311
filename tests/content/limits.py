"""How long each text of the content may be."""

PARTS_LIMITS = {
    r"title": 40,
    r"opening": 110,
    r"closing\.\d+": 160,
    r"parts\.[\w-]+\.name": 14,
    r"parts\.[\w-]+\.title": 40,
    r"parts\.[\w-]+\.text\.\d+": 150,
    r"parts\.[\w-]+\.suggestions\.\d+": 60,
}
"""The limits of a page made of parts."""
EXERCISE_LIMITS = {
    r"name": 30,
    r"like": 80,
    r"opening\.\d+|caution\.\d+": 130,
    r"closing\.\d+": 100,
    r"own_words": 60,
    r"stages\.\d+\.name": 14,
    r"stages\.\d+\.prompts\.\d+\.says": 70,
    r"stages\.\d+\.prompts\.\d+\.more\.\d+": 120,
}
"""The limits of a grounding exercise."""
LIMITS = {
    "urge_plan": {
        r"opening": 110,
        r"closing\.\d+": 160,
        r"steps\.[\w-]+\.name": 14,
        r"steps\.[\w-]+\.title": 40,
        r"steps\.[\w-]+\.(text\.\d+|empty)": 150,
        r"steps\.[\w-]+\.suggestions\.\d+": 60,
        r"steps\.[\w-]+\.say\.\d+": 110,
    },
    "after": {**PARTS_LIMITS, r"parts\.someone\.say\.\d+": 110},
    "learn": PARTS_LIMITS,
    "support": {**PARTS_LIMITS, r"parts\.say\.(say|avoid)\.\d+": 80},
    "feelings": {
        r"title": 40,
        r"opening|closing\.\d+": 110,
        r"feelings\.[\w-]+\.name": 24,
        r"feelings\.[\w-]+\.text": 110,
        r"feelings\.[\w-]+\.suggestions\.\d+": 60,
    },
    "grounding": {
        r"title": 40,
        r"opening|cautioned|question|on_a_ride|none": 120,
        r"feels\.[\w-]+\.name": 20,
        r"feels\.[\w-]+\.says\.\d+": 110,
    },
    "riding": {
        r"strength\.\w+": 110,
        r"end\.\w+\.\d+": 130,
        r"helped\.\w+": 110,
        r"resume\.\w+|without_call\.\w+": 110,
    },
    "journal": {
        r"notes\.\w+": 70,
        r"families\.\w+\.name": 12,
        r"families\.\w+\.names\.\d+": 20,
        r"prompts\.[\w-]+\.text": 70,
        r"templates\.[\w-]+\.name": 44,
        r"templates\.[\w-]+\.text": 200,
    },
    "wave": {
        r"opening|hope|first|again|over|resume": 110,
        r"closing\.\d+": 110,
        r"watching": 40,
        r"parts\.[\w-]+\.title": 30,
        r"parts\.[\w-]+\.text\.\d+": 110,
    },
    "building": {
        r"opening": 120,
        r"(areas|dates)\.\w+\.about": 150,
        r"areas\.\w+\.suggestions\.\d+": 60,
        r"fields\.\w+": 110,
    },
    "tasks/tasks": {
        r"opening|needs_screen": 110,
        r"tasks\.[\w-]+\.name": 30,
        r"tasks\.[\w-]+\.(text|done)": 110,
    },
    "tasks/search": {r"themes\.\w+\.name": 20, r"themes\.\w+\.words\.\d+": 9},
    "tasks/alphabet": {r"kinds\.\w+\.name": 30, r"kinds\.\w+\.words\.\d+": 20},
    "tasks/pictures": {r"pictures\.\w+\.name": 30},
    "review": {
        r"opening|closing|due": 120,
        r"questions\.\w+\.title": 30,
        r"questions\.\w+\.text": 110,
    },
    "breathing": {
        r"opening|settling|ending|without_hold|caution|hold_caution|closing|no_timer": 120,
        r"finder\.\w+": 110,
        r"paces\.[\w-]+\.name": 14,
        r"paces\.[\w-]+\.(like|evidence)": 110,
        r"paces\.[\w-]+\.caution": 150,
    },
    "contact": {r"\w+\.title": 30, r"\w+\.says\.\d+": 100},
    "contact_lines": {r"[\w-]+\.says\.\d+": 100},
    "screens": {
        r"home\.greeting": 60,
        r"home\.(private|quick_exit|steady)": 110,
        r"journal\.(empty|opening)": 110,
        r"journal\.(deleted|calendar|empty_trash|nothing_found|nothing_found_in_lines)": 90,
        r"trends\.\w+": 110,
        r"safety_plan\.empty": 160,
        r"safety_plan\.(areas|dates)\.\w+\.name": 34,
        r"safety_plan\.(areas|dates)\.\w+\.prompt": 90,
        r"helplines\.opening": 120,
        r"helplines\.checked": 110,
        r"helplines\.(none|happens)": 100,
        r"forget\.(opening|warning|erased|remains\.\d+)": 110,
        r"crash\.words": 110,
    },
    "export": {
        r"title|danger|talk|starred|events\.\w+\.title": 40,
        r"opening|card|initials": 110,
    },
}
"""The most characters, for each key (a regular expression) of each file."""
