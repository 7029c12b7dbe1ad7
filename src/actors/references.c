/* Who "he", "the embassy", "both sides" are: the order of work. Each kind of reference has a file of its own:
 * pronouns.c, countries.c, collectives.c, roles.c, groups.c; lookback.c looks back.
 *
 * Drafts are taken in the order of the text. Each that is resolved is remembered; a reference looks back over
 * the last of them and takes the best, by distance in sentences and by what it is in its clause (Lappin &
 * Leass 1994, much reduced). Looking back is bounded, so that time is linear in the length of the document.
 */
#include "actors/references.h"

/* What a draft belongs to is resolved before it: "its troops" begin with "its". */
void resolve_draft(References *refs, Draft *draft)
{
    if (draft->done) return;
    draft->done = true;
    if (draft->owner != NONE) resolve_draft(refs, draft_at(refs->finder, draft->owner));
    switch (draft->what) {
    case DRAFT_PRONOUN: resolve_pronoun(refs, draft); break;
    case DRAFT_COUNTRY: resolve_country(refs, draft); break;
    case DRAFT_BODY: resolve_body(refs, draft); break;
    case DRAFT_COLLECTIVE: resolve_collective(refs, draft); break;
    case DRAFT_ROLE: resolve_role(refs, draft); break;
    case DRAFT_SIDES: resolve_sides(refs, draft, fits_side); break;
    default: roles_remember(refs->finder, draft); break;
    }
}

void references_resolve(Finder *finder)
{
    References *refs = ARENA_NEW(finder->scratch, References);
    refs->finder = finder;
    for (uint32_t i = 0; i < finder->drafts.count; i++) roles_remember(finder, draft_at(finder, i));
    groups_weigh(refs);
    for (uint32_t i = 0; i < finder->drafts.count; i++) {
        Draft *draft = draft_at(finder, finder->order[i]);
        resolve_draft(refs, draft);
        lookback_remember(refs, finder->order[i]);
        groups_remember(refs, finder->order[i]);
    }
}
