"""The tags, filters and objects that CleverTap documents (Liquid tags, filters and objects)."""

BLOCKS = {
    "if": "endif",
    "unless": "endunless",
    "case": "endcase",
    "for": "endfor",
    "tablerow": "endtablerow",
    "comment": "endcomment",
    "raw": "endraw",
}
"""Tags that something else has to close."""
INSIDE = {
    "else": ("if", "unless", "case", "for"),
    "elsif": ("if", "unless"),
    "when": ("case",),
    "break": ("for", "tablerow"),
    "continue": ("for", "tablerow"),
}
"""Tags that stand only in these blocks."""
SINGLE = ("assign", "abort", "now")
UNAVAILABLE = ("include",)
"""Documented, but what they read is not in a campaign."""
MEANT = {"elseif": "elsif", "elif": "elsif", "end": "endif", "endelse": "endif"}

CONDITIONS = ("if", "elsif", "unless")
LOOPS = ("for", "tablerow")
BARE = ("else", "break", "continue", "abort", *BLOCKS.values())
"""Tags with nothing but their name."""
TAGS = (*BLOCKS, *BLOCKS.values(), *INSIDE, *SINGLE)

ROOTS = (
    "Profile",
    "Event",
    "Charged",
    "Campaign",
    "ConstantEventProperty",
    "ExternalTrigger",
    "Linked",
    "Catalog",
    "Reminder",
    "Notify",
)
"""Objects that templates can read."""
LOOP_HELPERS = ("forloop", "tablerowloop")
