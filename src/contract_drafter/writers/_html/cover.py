"""The first page: what the document is, between whom, and in what state."""

from contract_drafter.model.document import Cover
from contract_drafter.writers._html.inline import Setting, inline, text


def cover(content: Cover, setting: Setting) -> str:
    """The cover, with the title as the only heading of level 1."""
    mark = f'<p class="confidentiality">{text(content.confidentiality)}</p>' if content.confidentiality else ""
    parties = "".join(
        f'<li><p class="party">{inline(party.name, setting)}</p>'
        f'<p class="side">{text(_capitalised(party.side))}</p></li>\n'
        for party in content.parties
    )
    between = dict(content.labels).get("between", "")
    opening = f'<p class="between">{text(between)}</p>' if between and parties else ""
    notice = f'<p class="notice">{text(content.notice)}</p>' if content.notice else ""
    return (
        f'<header class="cover">{mark}<div class="name"><p class="kind">{text(content.kind)}</p>'
        f"<h1>{inline(content.title, setting)}</h1></div>\n"
        f'{opening}<ul class="parties">\n{parties}</ul>\n'
        f'<div class="foot">{_facts(content, setting)}{notice}</div></header>\n'
    )


def _facts(content: Cover, setting: Setting) -> str:
    own = dict(content.labels)
    facts = {
        "reference": content.reference,
        "version": content.version,
        "date": content.date,
        "state": content.state_label,
    }
    rows = "".join(
        f'<tr><th scope="row">{text(own.get(key) or setting.labels[f"print.{key}"])}</th><td>{text(value)}</td></tr>\n'
        for key, value in facts.items()
        if value
    )
    return f'<table class="facts"><tbody>\n{rows}</tbody></table>\n' if rows else ""


def _capitalised(words: str) -> str:
    """With a capital first. Words that have one are given back as they are: those in two languages stay told apart."""
    return words if words[:1].isupper() else words[:1].upper() + words[1:]
